// What the product is measured against: a bare grammY bot that says back what it hears, on the runner or by webhook.
import { createServer } from 'node:http';
import { run } from '@grammyjs/runner';
import { Bot, webhookCallback } from 'grammy';

const [token, apiRoot, way] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
bot.on('message:text', (context) => context.reply(context.message.text));

if (way === 'webhook') {
  await bot.init();
  const handle = webhookCallback(bot, 'http', { secretToken: 'bench-secret-of-no-use' });
  const server = createServer(handle);
  server.listen(0, '127.0.0.1', async () => {
    await bot.api.setWebhook(`http://127.0.0.1:${server.address().port}/`, { secret_token: 'bench-secret-of-no-use' });
  });
} else {
  run(bot);
}

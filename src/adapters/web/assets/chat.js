// Sends the form without leaving the page. Without this file the form works by itself; the server renders both.

const form = document.getElementById('ask');
const log = document.getElementById('log');
const notice = document.getElementById('notice');
const box = document.getElementById('text');
const send = form.querySelector('.send');
const NEWS_EVERY_MS = 5_000;
let isAsking = false;

document.documentElement.classList.add('js');
grow();
showNewest();
setInterval(askForNews, NEWS_EVERY_MS);

box.addEventListener('input', grow);
box.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit(send);
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  if (isAsking) return;
  const button = event.submitter;
  const isButton = Boolean(button?.name);
  const shown = isButton ? button.querySelector('.label').textContent : box.value.trim();
  if (!shown) return box.focus();
  const fields = new URLSearchParams({ messageId: form.messageId.value });
  fields.set(isButton ? button.name : 'text', isButton ? button.value : box.value);
  ask(fields, shown, !isButton);
});

async function ask(fields, shown, isTyped) {
  isAsking = true;
  notice.replaceChildren();
  const question = addLine('person', shown);
  const waiting = addLine('assistant waiting', form.dataset.thinking);
  question.scrollIntoView({ block: 'start' });
  if (isTyped) box.value = '';
  grow();
  try {
    const response = await fetch('chat', { method: 'POST', headers: { 'X-Fragment': '1' }, body: fields });
    if (!response.ok) {
      const { error } = await response.json();
      throw new Error(error.message);
    }
    retirePastChoices();
    noteNews(response);
    waiting.insertAdjacentHTML('beforebegin', await response.text());
    form.messageId.value = newMessageId();
  } catch (error) {
    // A lost connection keeps the message id: sent again, it is still one question.
    const isLost = error instanceof TypeError || error instanceof SyntaxError;
    if (!isLost) form.messageId.value = newMessageId();
    question.remove();
    if (isTyped) box.value = shown;
    say(isLost ? form.dataset.offline : error.message);
  }
  waiting.remove();
  isAsking = false;
  grow();
  if (question.isConnected) question.scrollIntoView({ block: 'start' });
  if (isTyped && matchMedia('(hover: hover)').matches) box.focus();
  else if (!isTyped) log.focus({ preventScroll: true });
}

/** What a clerk writes comes by itself while the page is looked at. */
async function askForNews() {
  if (isAsking || document.hidden || !log.dataset.waitsForClerk) return;
  try {
    const response = await fetch(`chat/new?after=${encodeURIComponent(log.dataset.shownUntil)}`);
    if (isAsking || !response.ok) return;
    const news = response.status === 200 ? await response.text() : '';
    noteNews(response);
    if (news) log.insertAdjacentHTML('beforeend', news);
  } catch {
    // Without a connection there are no news; it is asked again.
  }
}

function noteNews(response) {
  log.dataset.shownUntil = response.headers.get('X-Shown-Until') ?? log.dataset.shownUntil;
  log.dataset.waitsForClerk = response.headers.get('X-Waits-For-Clerk') ?? '';
}

function addLine(kind, text) {
  const line = document.createElement('div');
  line.className = `line ${kind}`;
  const bubble = document.createElement('div');
  bubble.className = 'bubble';
  const words = document.createElement('p');
  words.textContent = text;
  bubble.append(words);
  line.append(bubble);
  log.append(line);
  return line;
}

/** The choices of earlier answers are read, not pressed. */
function retirePastChoices() {
  for (const examples of log.querySelectorAll('.examples')) examples.remove();
  for (const choices of log.querySelectorAll('.choices')) {
    const list = document.createElement('ol');
    list.className = 'past-choices';
    for (const label of choices.querySelectorAll('.label')) {
      const item = document.createElement('li');
      item.textContent = label.textContent;
      list.append(item);
    }
    choices.replaceWith(list);
  }
}

function say(text) {
  const words = document.createElement('p');
  words.textContent = text;
  notice.replaceChildren(words);
  notice.scrollIntoView({ block: 'nearest' });
}

function grow() {
  box.style.height = 'auto';
  box.style.height = `${Math.min(box.scrollHeight + 4, 200)}px`;
}

function showNewest() {
  const questions = log.querySelectorAll('.person');
  if (questions.length > 0) questions[questions.length - 1].scrollIntoView({ block: 'start' });
}

function newMessageId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

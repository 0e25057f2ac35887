import { cleanPhoto } from './clean-photo.js';

// A process of its own (parts/photo-drawer.ts): what strangers send is decoded here, never in the server.

process.on('message', ({ bytes }: { readonly bytes: Uint8Array }) => {
  cleanPhoto(bytes).then(
    (answer) => process.send?.({ answer }),
    () => process.exit(1), // whoever asked is told that it stopped
  );
});

// Whoever asked is gone.
process.once('disconnect', () => process.exit());

// Runs in the sign-in page: hides the people who do not fit what is written, and puts the focus where it is wanted.
const box = document.querySelector('#find');
const none = document.querySelector('#none');
const hinted = document.querySelector('[aria-current]');

box.closest('label').hidden = false;
box.addEventListener('input', () => {
  const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
  for (const item of document.querySelectorAll('li')) item.hidden = !words.every(word => item.dataset.find.includes(word));
  for (const group of document.querySelectorAll('section')) group.hidden = group.querySelector('li:not([hidden])') === null;
  none.hidden = document.querySelector('li:not([hidden])') !== null;
});
(hinted ?? box).focus();

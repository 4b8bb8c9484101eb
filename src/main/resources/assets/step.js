// Buttons beside a number count it up and down, so that heads are entered without the keyboard of a phone. Without this script people
// type the numbers.
document.addEventListener("click", event => {
  const button = event.target.closest("button[data-by]");
  if (!button) return;
  const field = button.parentElement.querySelector("input");
  const number = Number.parseInt(field.value, 10) || 0;
  field.value = String(Math.max(0, number + Number(button.dataset.by)));
  count();
});

document.addEventListener("input", count);

function count() {
  const heads = [...document.querySelectorAll("[data-head]")].map(each => Number.parseInt(each.value, 10) || 0);
  const sum = document.querySelector("[data-heads]");
  if (sum) sum.textContent = String(heads.reduce((all, each) => all + each, 0));
}

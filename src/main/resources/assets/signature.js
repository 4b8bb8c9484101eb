// A signature on the desk: strokes on a canvas become the picture that the form sends. Without this script the choice to sign
// on the screen is not offered.
const field = document.getElementById("f-acknowledgement");
const pad = field && field.querySelector(".signature");
if (pad) {
  const canvas = pad.querySelector("canvas");
  const image = pad.querySelector("input");
  const choice = field.querySelector(".signing");
  const pen = canvas.getContext("2d");
  let last = null;

  const kept = image.value;

  choice.hidden = false;

  function clear() {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    image.value = "";
  }

  function show() {
    pad.hidden = !choice.querySelector("input").checked;
  }

  function point(event) {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * (canvas.width / box.width), (event.clientY - box.top) * (canvas.height / box.height)];
  }

  canvas.addEventListener("pointerdown", event => {
    canvas.setPointerCapture(event.pointerId);
    last = point(event);
    event.preventDefault();
  });
  canvas.addEventListener("pointermove", event => {
    if (!last) {
      return;
    }
    const next = point(event);
    pen.strokeStyle = "#000";
    pen.lineWidth = 3;
    pen.lineCap = "round";
    pen.beginPath();
    pen.moveTo(...last);
    pen.lineTo(...next);
    pen.stroke();
    last = next;
  });
  canvas.addEventListener("pointerup", () => {
    last = null;
    image.value = canvas.toDataURL("image/png");
  });
  pad.querySelector("button").addEventListener("click", clear);
  field.addEventListener("change", show);
  clear();
  show();
  // What was signed before the form was refused for something else.
  if (kept) {
    const strokes = new Image();
    strokes.onload = () => {
      pen.drawImage(strokes, 0, 0);
      image.value = kept;
    };
    strokes.src = kept;
  }
}

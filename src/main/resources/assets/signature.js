// The end of a handout: strokes on a canvas become the picture that the form sends, on a phone over the whole screen. Without this
// script the choice to sign on the screen is not offered. It also keeps a desk where it was scrolled to, because each tap on it leads
// to its next page.
const field = document.getElementById("f-acknowledgement");
const pad = document.querySelector(".signature");
if (field && pad) {
  const canvas = pad.querySelector("canvas");
  const image = pad.querySelector("input");
  const choice = field.querySelector(".signing");
  const chosen = choice.querySelector("input");
  const done = document.querySelector(".desk-bar [data-command=done]");
  const pen = canvas.getContext("2d");
  let last = null;

  const kept = image.value;

  choice.hidden = false;

  function clear() {
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    image.value = "";
  }

  /** Gives an empty picture the shape of its place on the page, so that strokes are not distorted. */
  function fill() {
    const box = canvas.getBoundingClientRect();
    if (!image.value && box.width > 0) {
      canvas.height = Math.round((canvas.width * box.height) / box.width);
      clear();
    }
  }

  function show() {
    pad.hidden = !chosen.checked;
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
  pad.querySelector("[data-again]").addEventListener("click", clear);
  field.addEventListener("change", show);
  // On a phone the pad covers the page from the choice on until the goods are handed out or it is closed.
  chosen.addEventListener("click", () => {
    pad.hidden = false;
    pad.setAttribute("data-open", "");
    fill();
  });
  pad.querySelector("[data-close]").addEventListener("click", () => pad.removeAttribute("data-open"));
  pad.querySelector("[data-signed]").addEventListener("click", () => {
    pad.removeAttribute("data-open");
    done.click();
  });
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

const desk = document.querySelector("form[data-desk]");
if (desk) {
  const KEY = "sklad-desk";

  function session() {
    try {
      return window.sessionStorage;
    } catch {
      return null;
    }
  }

  desk.addEventListener("submit", event => {
    const stays = event.submitter && /^(tile|pick|more|less|drop|wanted|all)/.test(event.submitter.value);
    session()?.[stays ? "setItem" : "removeItem"](KEY, `${location.pathname} ${scrollY}`);
  });
  const [path, top] = (session()?.getItem(KEY) ?? "").split(" ");
  session()?.removeItem(KEY);
  if (path === location.pathname && !desk.querySelector("[aria-invalid=true]")) {
    // After the focus has gone to the field for the next scan, which scrolls to it.
    const back = () => scrollTo({ top: Number(top), behavior: "instant" });
    back();
    addEventListener("load", () => requestAnimationFrame(back));
  }
}

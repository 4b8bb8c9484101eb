// Reads codes in pictures, beside the page and not within it, so that the page stays smooth. The reader is loaded with the first picture.
importScripts('zxing/index.js');

const OPTIONS = { formats: ['DataMatrix', 'QRCode', 'Code128', 'EANUPC', 'ITF14'], textMode: 'Plain', tryInvert: false, maxNumberOfSymbols: 8 };

ZXingWASM.prepareZXingModule({ overrides: { locateFile: name => new URL('zxing/' + name, location.href).href } });

let canvas = null;

async function read(picture) {
  canvas = canvas || new OffscreenCanvas(picture.width, picture.height);
  if (canvas.width !== picture.width || canvas.height !== picture.height) {
    canvas.width = picture.width;
    canvas.height = picture.height;
  }
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  drawing.drawImage(picture, 0, 0);
  picture.close();
  const found = await ZXingWASM.readBarcodes(drawing.getImageData(0, 0, canvas.width, canvas.height), OPTIONS);
  return found.filter(each => each.isValid).map(each => ({
    text: each.text,
    identifier: each.symbologyIdentifier,
    points: ['topLeft', 'topRight', 'bottomRight', 'bottomLeft'].map(corner => [each.position[corner].x, each.position[corner].y])
  }));
}

addEventListener('message', ({ data }) => {
  read(data).then(reads => postMessage({ reads }), error => postMessage({ failed: String(error) }));
});

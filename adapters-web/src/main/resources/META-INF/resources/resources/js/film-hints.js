/*
 * What a picture of the camera lacks, in measures that are the server's on a smaller picture, and when to say it.
 * Nothing here touches the page or keeps time: numbers in, words out. A hint guides; it never keeps anybody from filming.
 */
(function () {
  'use strict';

  /** The longer side of the pictures that are measured; the server measures at 640, half of what it looks at. */
  var LONGER_SIDE = 320;

  /*
   * Variance of the Laplacian at 320 over that of the server at 640, for the same pictures near the server's threshold;
   * kept true by a test against the server's measure.
   */
  var SHARPNESS_SCALE = 4.9;

  /* The server's thresholds: variance of the Laplacian, mean light, share of pixels over 250. */
  var BLURRED = 100 * SHARPNESS_SCALE;
  var TOO_DARK = 40;
  var GLARING = 0.04;

  /* The page shows the middle of the picture at 4 to 3, and in it a frame of this share of the width (parvis-capture.css). */
  var STAGE = 4 / 3;
  var GUIDE = 0.86;

  /* The cells in which print is looked for. */
  var COLUMNS = 16;
  var ROWS = 10;

  /* Mean of the Laplacian's amount from which a cell holds print, as a share of the sharpest cell's, and at the least. */
  var PRINT_SHARE = 0.25;
  var LEAST_PRINT = 6;

  /* Print over this share of the frame's width is near enough: at 1280 pixels a character is then about 14 wide. */
  var NEAR = 0.6;
  var LEAST_CELLS = 12;

  var HOLD = 600;
  var PAUSE = 1500;
  var GOOD_SECOND = 1000;

  /** How large a picture of this size is measured. */
  function sizeFor(width, height) {
    var scale = LONGER_SIDE / Math.max(width, height);
    return { width: Math.round(width * scale), height: Math.round(height * scale) };
  }

  /** The width of the frame on the screen as a share of the picture's, which is cut to the stage's shape. */
  function guideShare(width, height) {
    return GUIDE * Math.min(1, STAGE / (width / height));
  }

  function greyOf(pixels, width, height) {
    var grey = new Float32Array(width * height);
    for (var i = 0; i < grey.length; i++) {
      grey[i] = 0.299 * pixels[4 * i] + 0.587 * pixels[4 * i + 1] + 0.114 * pixels[4 * i + 2];
    }
    return grey;
  }

  /** Sharpness (variance of the Laplacian), light (0 to 255), glare (share over 250), and where there is print. */
  function measure(pixels, width, height) {
    var grey = greyOf(pixels, width, height);
    var light = 0;
    var glaring = 0;
    var sum = 0;
    var squares = 0;
    var cells = new Float64Array(COLUMNS * ROWS);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        var at = y * width + x;
        light += grey[at];
        glaring += grey[at] > 250 ? 1 : 0;
        if (x > 0 && y > 0 && x < width - 1 && y < height - 1) {
          var edge = 4 * grey[at] - grey[at - 1] - grey[at + 1] - grey[at - width] - grey[at + width];
          sum += edge;
          squares += edge * edge;
          cells[Math.floor(y * ROWS / height) * COLUMNS + Math.floor(x * COLUMNS / width)] += Math.abs(edge);
        }
      }
    }
    var inner = Math.max(1, (width - 2) * (height - 2));
    var mean = sum / inner;
    var cellSize = width * height / cells.length;
    return {
      sharpness: squares / inner - mean * mean,
      light: light / grey.length,
      glare: glaring / grey.length,
      guide: guideShare(width, height),
      print: extent(cells.map(function (value) { return value / cellSize; }))
    };
  }

  /** The box around all cells with print, as shares of the picture, and how many cells there are. */
  function extent(cells) {
    var least = Math.max(LEAST_PRINT, PRINT_SHARE * Math.max.apply(null, cells));
    var box = { left: 1, right: 0, top: 1, bottom: 0, cells: 0 };
    cells.forEach(function (value, index) {
      if (value < least) {
        return;
      }
      var column = index % COLUMNS;
      var row = Math.floor(index / COLUMNS);
      box.cells++;
      box.left = Math.min(box.left, column / COLUMNS);
      box.right = Math.max(box.right, (column + 1) / COLUMNS);
      box.top = Math.min(box.top, row / ROWS);
      box.bottom = Math.max(box.bottom, (row + 1) / ROWS);
    });
    return box;
  }

  /** The one thing to mend first, or nothing: dark, glare, outside, far, blurred. */
  function hint(seen, ofDocument) {
    if (seen.light < TOO_DARK) {
      return 'dark';
    }
    if (!ofDocument) {
      return '';
    }
    if (seen.glare > GLARING) {
      return 'glare';
    }
    if (seen.print.cells < LEAST_CELLS) {
      return 'outside';
    }
    if (seen.print.right - seen.print.left < NEAR * seen.guide) {
      return 'far';
    }
    return seen.sharpness < BLURRED ? 'blurred' : '';
  }

  /**
   * Decides what is shown and announced: a hint that has lasted, and never another one within a second and a half.
   * Called with the time in milliseconds and the hint of now; answers what to show.
   */
  function speaker() {
    var shown = '';
    var changed = -PAUSE;
    var next = '';
    var since = 0;
    return function (now, current) {
      if (current !== next) {
        next = current;
        since = now;
      }
      if (next !== shown && now - since >= HOLD && now - changed >= PAUSE) {
        shown = next;
        changed = now;
      }
      return shown;
    };
  }

  /**
   * Says once that the picture has been good for a second. A single bad one among them is a hand that shook; two in a
   * row begin the second anew.
   */
  function starter() {
    var since = -1;
    var bad = 0;
    var said = false;
    return function (now, current) {
      bad = current ? bad + 1 : 0;
      since = bad > 1 ? -1 : since < 0 && !current ? now : since;
      if (said || current || since < 0 || now - since < GOOD_SECOND) {
        return false;
      }
      said = true;
      return true;
    };
  }

  window.parvisFilmHints = {
    sizeFor: sizeFor,
    SHARPNESS_SCALE: SHARPNESS_SCALE,
    measure: measure,
    hint: hint,
    speaker: speaker,
    starter: starter
  };
})();

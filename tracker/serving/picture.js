// A chart as a picture to take away: copies what the browser has drawn, adds the title and the day of the numbers.
// One listener for the whole page; buttons are marked with data-title, data-day and data-file.
document.addEventListener("click", (event) => {
  const button = event.target.closest && event.target.closest(".save-picture");
  if (!button) return;
  const plots = [...document.querySelectorAll(".js-plotly-plot")];
  const before = plots.filter((one) => one.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING);
  const plot = before[before.length - 1];
  if (!plot) return;
  const space = "http://www.w3.org/2000/svg";
  const width = Math.ceil(plot.clientWidth), height = Math.ceil(plot.clientHeight), head = 34;
  let foot = 28;
  const page = getComputedStyle(document.querySelector(".stApp") || document.body);
  const write = (words, y, size, weight) => {
    const node = document.createElementNS(space, "text");
    const looks = { x: 12, y, "font-size": size, "font-weight": weight, fill: page.color, "font-family": "sans-serif" };
    Object.entries(looks).forEach(([name, value]) => node.setAttribute(name, value));
    node.textContent = words;
    return node;
  };
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("width", width);
  const ground = document.createElementNS(space, "rect");
  Object.entries({ width: "100%", height: "100%", fill: page.backgroundColor }).forEach(([name, value]) =>
    ground.setAttribute(name, value));
  picture.append(ground, write(button.dataset.title, 22, 16, 600));
  plot.querySelectorAll("svg.main-svg").forEach((layer) => {
    const copy = layer.cloneNode(true);
    copy.setAttribute("y", head);
    copy.style.background = "transparent";
    picture.append(copy);
  });
  // The key stands beside the chart on the screen, so it is written anew here: "Nået|#2F6B3C;På vej|#17756F".
  let place = 12, line = 0;
  (button.dataset.key || "").split(";").filter(Boolean).forEach((entry) => {
    const [word, colour] = entry.split("|"), wide = 30 + 7.5 * word.length;
    if (place + wide > width && place > 12) { place = 12; line += 1; }
    const square = document.createElementNS(space, "rect");
    const looks = { x: place, y: height + head + 4 + 20 * line, width: 12, height: 12, fill: colour, stroke: page.color };
    Object.entries(looks).forEach(([name, value]) => square.setAttribute(name, value));
    const words = write(word, height + head + 15 + 20 * line, 12, 400);
    words.setAttribute("x", place + 18);
    picture.append(square, words);
    place += wide;
  });
  if (button.dataset.key) foot += 20 * (line + 1);
  picture.setAttribute("height", height + head + foot);
  picture.append(write(button.dataset.day, height + head + foot - 10, 12, 400));
  const image = new Image();
  image.onload = () => {
    const canvas = document.createElement("canvas");
    canvas.width = 2 * width;
    canvas.height = 2 * (height + head + foot);
    const pen = canvas.getContext("2d");
    pen.scale(2, 2);
    pen.drawImage(image, 0, 0);
    const link = document.createElement("a");
    link.href = canvas.toDataURL("image/png");
    link.download = button.dataset.file;
    link.click();
  };
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(new XMLSerializer().serializeToString(picture));
});

// The words of Streamlit's file upload in Danish: it has no setting for them. A file that it refuses itself, for its
// size or its kind, never reaches the server, so that what is said of it here is all that is said.
const UPLOADER_WORDS = [
  [/^Upload$/, "Vælg fil"],
  [/^([\d.]+)\s?([KMG]?B) per file$/, "højst $1 $2 pr. fil"],
  [/^(?:Error: )?File must be ([\d.]+)\s?([KMG]?B) or smaller\.?$/,
    "Filen er for stor: højst $1 $2. Intet er ændret. Del den op, og vælg den igen."],
  [/^(?:Error: )?.* files are not allowed\.?$/,
    "Filen er ikke af en slags, der kan læses her. Intet er ændret. Fjern den, og vælg en af dem, der så står ved feltet."],
  [/^Error:(\s?)$/, "Fejl:$1"],
  [/^file upload$/, "Fil, der skal læses"],
  [/^Add files$/, "Tilføj filer"],
  [/^Remove (.*)$/, "Fjern $1"],
];

function inDanish(words) {
  for (const [english, danish] of UPLOADER_WORDS) if (english.test(words)) return words.replace(english, danish);
  return words;
}

function translateUploaders() {
  for (const uploader of document.querySelectorAll('[data-testid="stFileUploader"]')) {
    const texts = document.createTreeWalker(uploader, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      const said = inDanish(node.nodeValue);
      if (said !== node.nodeValue && !node.parentElement.closest('[data-testid="stFileUploaderFileName"], label')) node.nodeValue = said;
    }
    for (const named of uploader.querySelectorAll("[aria-label]")) {
      const said = inDanish(named.getAttribute("aria-label"));
      if (said !== named.getAttribute("aria-label")) named.setAttribute("aria-label", said);
    }
  }
}

let isUploaderWaiting = false;
new MutationObserver(() => {
  if (isUploaderWaiting) return;
  isUploaderWaiting = true;
  requestAnimationFrame(() => { isUploaderWaiting = false; translateUploaders(); });
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });

// A link to another view of the same screen (a goal in the list of goals) opens it at its top, as a link to another
// screen does: Streamlit leaves the page where it was scrolled to.
document.addEventListener("click", (event) => {
  const link = event.target.closest && event.target.closest('[data-testid="stMain"] a[data-testid="stPageLink-NavLink"]');
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const main = document.querySelector('[data-testid="stMain"]');
  // after the link's own work: a scroll during it would be taken back
  setTimeout(() => main.scrollTo({ top: 0 }), 150);
}, true);

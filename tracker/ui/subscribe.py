"""Follow a body, a goal or a matter: a feed, a calendar of deadlines, or mails; and stop again."""

from urllib.parse import urlsplit

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of
from tracker.domain.subscription import Channel, Followed, Subscription
from tracker.errors import TrackerError
from tracker.settings import Settings
from tracker.store.frames_subscriptions import subscriptions_frame
from tracker.ui.actor import choose_actor, current_actor, keep_actor, moment
from tracker.ui.chooser import chosen
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row, load_rows
from tracker.ui.loading import current_engine
from tracker.ui.meeting_names import excerpt
from tracker.usecases.ask_to_confirm import MailNotSent, ask_to_confirm
from tracker.usecases.error_texts import sentence_for_error
from tracker.usecases.subscribe import NoAddress, Wish, revoke, subscribe

CHANNEL_WORDS = {
    Channel.CALENDAR: "Frister i min kalender",
    Channel.ATOM: "Nyt som feed (Atom)",
    Channel.MAIL: "Nyt som mail",
}
_PLACES = {Channel.CALENDAR: "kalender/{}.ics", Channel.ATOM: "feed/{}.atom"}
_SECRET = (
    "Adressen er hemmelig: den, der har den, kan se, hvad der følges. Den vises kun nu. Kopiér den ind i dit "
    "{program}. Du kan altid stoppe den under *Hvad følges?* nederst på siden Opfølgning."
)


def offer_following(followed: Followed, target_id: str, name: str) -> None:
    """The button that opens the question."""
    if st.button("Følg", key=f"foelg-{followed.value}-{target_id}", type="tertiary", icon=":material/notifications:"):
        _ask(followed, target_id, name)


@st.dialog("Hvordan vil du følge det?")
def _ask(followed: Followed, target_id: str, name: str) -> None:
    st.markdown(as_text(excerpt(name, 200)))
    channels = [one for one in CHANNEL_WORDS if one is not Channel.MAIL or Settings.read().can_mail]
    with st.form("foelg", border=False):
        channel = st.radio("Måde", channels, format_func=CHANNEL_WORDS.__getitem__)
        email = st.text_input("Mailadresse", max_chars=254, placeholder="navn@sted.dk") if len(channels) > 2 else ""
        choose_actor("foelg", "Hvem følger?")
        if st.form_submit_button("Følg", type="primary"):
            wish = Wish(chosen().municipality_code, channel, followed, target_id, email)
            _follow(wish, name)


def _follow(wish: Wish, name: str) -> None:
    try:
        one, secret = subscribe(current_engine(), wish, now=moment(), actor=keep_actor("foelg"))
        if wish.channel is Channel.MAIL:
            _send(one, secret, name)
            return
    except NoAddress:
        st.error("Det er ikke en mailadresse. Skriv den som navn@sted.dk.")
        return
    except TrackerError as error:
        st.error(sentence_for_error(error))
        return
    program = "kalenderprogram" if wish.channel is Channel.CALENDAR else "feedprogram"
    st.success("Du følger det nu.", icon=":material/notifications_active:")
    st.code(f"{_home()}/{_PLACES[wish.channel].format(secret)}", language=None, wrap_lines=True)
    st.caption(_SECRET.format(program=program))


def _send(one: Subscription, secret: str, name: str) -> None:
    settings = Settings.read()
    try:
        ask_to_confirm(one, secret, name, server=settings.smtp, sender=settings.mail_from, home=settings.address)
    except MailNotSent:
        revoke(current_engine(), one.id, now=moment())
        st.error("Mailen kunne ikke sendes, og intet er gemt. Prøv igen senere, eller følg det som kalender.")
        return
    st.success("Der er sendt en mail til adressen. Sig ja i den, så kommer der besked, når noget ændrer sig.")


def show_subscriptions() -> None:
    """What is followed in this municipality, each with a button that stops it."""
    rows = load_rows(subscriptions_frame, chosen().municipality_code)
    with st.expander(f"Hvad følges? ({count_of(len(rows), 'abonnement', 'abonnementer')})", key="abonnementer"):
        if not rows:
            st.markdown("Ingen følger noget endnu. Tryk *Følg* ved en opgave, et udvalg eller et mål.")
        for row in rows:
            _show_subscription(row)


def _show_subscription(row: Row) -> None:
    with st.container(border=True, gap="xxsmall"):
        st.markdown(f"**{as_text(excerpt(row['name'] or 'Ikke længere her', 140))}**")
        by = f" af {row['created_by']}" if row["created_by"] else ""
        to = f" · {row['email']}" if row["email"] else ""
        waits = " · venter på et ja fra adressen" if row["email"] and row["confirmed_at"] is None else ""
        words = (
            f"{CHANNEL_WORDS[Channel(row['channel'])]} · siden {format_date(row['created_at'].date())}{by}{to}{waits}"
        )
        st.caption(as_text(words))
        if st.button("Stop", key=f"stop-{row['id']}", type="tertiary", icon=":material/notifications_off:"):
            _stop(row["id"])


def _stop(subscription_id: str) -> None:
    try:
        revoke(current_engine(), subscription_id, now=moment(), actor=current_actor())
    except TrackerError as error:
        st.error(sentence_for_error(error))
        return
    st.toast("Stoppet. Adressen svarer ikke længere.", icon=":material/check:")
    st.rerun()


def _home() -> str:
    """The dashboard's address from outside: as set up, or as this browser sees it."""
    own = Settings.read().address
    if own:
        return own
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}"

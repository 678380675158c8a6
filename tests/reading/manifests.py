"""Invented manifests in the shape in which SBSYS hands them to websites."""

from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr


@dataclass(frozen=True)
class Item:
    """An item: ``fields`` by their heading, ``papers`` as (id, name, may be published, file)."""

    id: str
    title: str
    number: str = "1"
    is_open: bool | None = True
    fields: dict[str, str] = field(default_factory=dict)
    papers: tuple[tuple[str, str, bool, str], ...] = ()


def manifest(
    *items: Item,
    kind: str = "Referat",
    meeting: str = "77",
    agenda: str = "551",
    body: str = "Havneudvalget",
    date: str = "27. august 2018",
    is_open: bool = True,
) -> bytes:
    """The bytes of a manifest."""
    about = f'DagsordenID="{agenda}" Dagsordentype="{kind}" Åben="{is_open}"'
    where = f'MødeID="{meeting}" UdvalgID="3" Udvalg={quoteattr(body)} Mødedato="{date}" Mødetid="16:00"'
    points = "".join(map(_point, items))
    return (
        f'<?xml version="1.0" encoding="utf-8"?><Dagsorden {about}><Møde {where} Mødesluttid="18:30"'
        f' Mødested="Rådhuset"/><Dagsordenpunkter>{points}</Dagsordenpunkter></Dagsorden>'
    ).encode()


def _point(item: Item) -> str:
    flag = "" if item.is_open is None else f' Åbent="{item.is_open}"'
    fields = "".join(f"<{name}>{escape(words)}</{name}>" for name, words in item.fields.items())
    papers = "".join(
        f'<Bilag BilagID="{key}" Navn={quoteattr(name)} MaaPubliceres="{may}" BilagUrl={quoteattr(file)}/>'
        for key, name, may, file in item.papers
    )
    return (
        f'<Dagsordenpunkt DagsordenpunktID="{item.id}" Nummer={quoteattr(item.number)}{flag}>'
        f"<Overskrift>{escape(item.title)}</Overskrift><Indhold>{fields}</Indhold>"
        f"<Bilagsliste>{papers}</Bilagsliste></Dagsordenpunkt>"
    )

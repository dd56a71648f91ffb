"""The body chart: where it is felt, front and back, pointed at or chosen from a list."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Button, Static

from pain_companion.content.body import read_body
from pain_companion.domain.body_chart import BodyChart, Region
from pain_companion.screens.body_list import BodyListScreen
from pain_companion.screens.body_place_form import BodyPlaceFormScreen
from pain_companion.screens.past_records import PAST_BINDINGS, PastRecords
from pain_companion.screens.story_note_form import StoryNoteFormScreen
from pain_companion.text import shown
from pain_companion.widgets.body_picture import BodyPicture
from pain_companion.widgets.key_links import KeyLinks, Way
from pain_companion.widgets.lines import Lines
from pain_companion.words.body_chart import chart_lines, here_words, note_lines, of_day

NONE_YET = "Where is it felt? Arrows move, Enter marks a place. v is the same as a list."
BEGUN = "A new chart is begun. The earlier one is kept."
LIST: Way = ("v", "list", "as a list")
WAYS: tuple[Way, ...] = (
    LIST,
    ("x", "unmark", "take this mark away"),
    ("n", "note", "note about this chart"),
    ("b", "begin", "begin a new chart"),
    ("delete", "delete", "put this chart in the bin"),
)


class BodyChartScreen(PastRecords[BodyChart]):
    """One chart as a picture, where one points, and the whole of it in words."""

    AREA = "story"
    AUTO_FOCUS: ClassVar[str | None] = ""
    HELP: ClassVar[str | None] = (
        "The arrow keys move over the body, from front to back too.\n"
        "Enter or a click marks a place: with words for how it feels, or without.\n"
        "v shows the same as a list, with every place by its name.\n"
        "b begins a new chart, and this one is kept. [ and ] go to others.\n"
        "● is marked. ░ is where you point."
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(*LIST),
        *(Binding(*way, show=False) for way in WAYS[1:]),
        *PAST_BINDINGS,
    ]
    CSS = """
    BodyChartScreen #body { padding: 0 2; }
    BodyChartScreen.-narrow #body { padding: 0 1; }
    BodyChartScreen Lines { margin-top: 1; }
    BodyChartScreen #new { margin-top: 1; }
    """

    def on_mount(self) -> None:
        """Front and back need the whole width of 80 columns, and begin at the top."""
        self.add_class("-folded")
        self.query_one(BodyPicture).focus(scroll_visible=False)
        self.tell_here()

    def body(self) -> ComposeResult:
        """Which chart it is, the picture, and all of it in words."""
        yield Static(id="which", classes="muted")
        yield BodyPicture(read_body())
        yield Lines([], classes="told")
        yield KeyLinks(WAYS)
        yield Button("Begin a new chart", id="new")

    def refresh_room(self) -> None:
        """Show the chart as it is now."""
        self.read_again()
        chart, body = self.chart, read_body()
        self.query_one("#which", Static).update(self.which_line(NONE_YET))
        marked = [
            region for each in chart.places if (region := body.region(each.side, each.region))
        ]
        self.query_one(BodyPicture).show_marked(marked)
        self.query_one(".told", Lines).tell([*chart_lines(chart, body), *note_lines(chart, body)])
        self.query_one("#new").display = bool(self.listed)
        self.refresh_bindings()

    @property
    def chart(self) -> BodyChart:
        """The chart that is shown, or an empty one of today."""
        return self.shown_one or BodyChart(self.today)

    def records(self) -> list[BodyChart]:
        """Every chart."""
        return self.store.body_charts.all()

    def called(self, record: BodyChart) -> str:
        """Its day."""
        return of_day(record.day, self.today)

    def tell_here(self) -> None:
        """Say where one points, in the line that stays: it is in view on any terminal."""
        here = self.query_one(BodyPicture).here
        self.say(shown(here_words(here, self.chart.at(here))))

    def on_body_picture_moved(self) -> None:
        """Say where one points."""
        self.tell_here()

    def on_body_picture_opened(self, event: BodyPicture.Opened) -> None:
        """Mark the place, or change what is said of it."""
        self.open_place(event.region)

    def open_place(self, region: Region) -> None:
        """The form for a place."""
        form = BodyPlaceFormScreen(self.store, self.now, self.chart, region)

        def told(_: None) -> None:
            self.tell_here()
            if form.saved:
                self.say(form.saved)

        self.app.push_screen(form, told)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what there is can be left behind or deleted."""
        if action in ("begin", "delete", "unmark", "note"):
            return bool(self.listed)
        if action == "other":
            return len(self.listed) > 1
        return super().check_action(action, parameters)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Begin a new chart."""
        self.action_begin()

    def action_list(self) -> None:
        """The same as a list."""
        chart = self.shown_one
        self.open_screen(BodyListScreen(self.store, self.now, chart.id if chart else ""))

    def action_begin(self) -> None:
        """Begin a new chart. This one stays as it is."""
        self.begin_new(lambda: self.store.body_charts.begin(self.today), BEGUN)

    def action_unmark(self) -> None:
        """Take the mark away from where one points."""
        place = self.chart.at(self.query_one(BodyPicture).here)
        if place is None:
            self.say("This place is not marked.")
            return
        self.changes(
            lambda: self.store.body_charts.unmark(place.id),
            "The mark is taken away. Ctrl+Z brings it back.",
        )

    def action_note(self) -> None:
        """Write a note about the whole chart."""
        if (chart := self.shown_one) is not None:
            self.open_form(StoryNoteFormScreen(self.store, self.now, chart))

    def action_delete(self) -> None:
        """Put the chart into the bin."""
        self.put_in_bin(
            lambda chart: self.store.body_charts.delete(chart.id),
            "In the bin: this chart. Ctrl+Z brings it back.",
        )

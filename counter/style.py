"""The counter's colours by role, and the style sheet made of them."""

from dataclasses import dataclass
from string import Template
from typing import Final

FONT_FAMILY: Final = "Plus Jakarta Sans"


@dataclass(frozen=True, slots=True)
class Theme:
    """A colour for each role, as "#RRGGBB"; a dark theme swaps the grounds and keeps the roles."""

    name: str
    ink: str
    quiet: str
    faint: str
    paper: str
    card: str
    line: str
    action: str
    action_pressed: str
    on_action: str
    deep: str
    header_lit: str
    on_deep: str
    soft_on_deep: str
    now: str
    on_now: str
    selected: str
    blocks: str
    blocks_ground: str
    warns: str
    warns_ground: str
    disabled: str
    on_disabled: str
    border: str
    tick_border: str
    handle: str
    hovered: str
    action_hovered: str
    blocks_line: str
    warns_line: str
    warns_border: str
    ready_line: str

    @property
    def is_dark(self) -> bool:
        """Whether this is the dress for dark rooms and tired eyes."""
        return self.name == "dark"


LIGHT: Final = Theme(
    name="light",
    ink="#12211D",
    quiet="#3F4D49",
    faint="#6F7A76",
    paper="#F6F4EE",
    card="#FFFFFF",
    line="#E2DCCD",
    action="#0B4F43",
    action_pressed="#083B32",
    on_action="#FFFFFF",
    deep="#0A2E28",
    header_lit="#0B4F43",
    on_deep="#FAF7F0",
    soft_on_deep="#9FC7BC",
    now="#F4B740",
    on_now="#0A2E28",
    selected="#DDEDE7",
    blocks="#8C2A1C",
    blocks_ground="#FBEDEA",
    warns="#6B4700",
    warns_ground="#FFF3D6",
    disabled="#E9E5DA",
    on_disabled="#5C6763",
    border="#BFC9C4",
    tick_border="#84958F",
    handle="#CFCABB",
    hovered="#F6F4EE",
    action_hovered="#0F5F51",
    blocks_line="#E3B9B1",
    warns_line="#E8D29B",
    warns_border="#9A6B0C",
    ready_line="#B5D3C8",
)

DARK: Final = Theme(
    name="dark",
    ink="#EEF3F0",
    quiet="#BFCBC6",
    faint="#93A29C",
    paper="#0E1715",
    card="#17221F",
    line="#2C3B36",
    action="#7CCBB6",
    action_pressed="#A5DDCD",
    on_action="#06231D",
    deep="#071F1A",
    header_lit="#12564A",
    on_deep="#FAF7F0",
    soft_on_deep="#9FC7BC",
    now="#F4B740",
    on_now="#0A2E28",
    selected="#1F3B34",
    blocks="#FFB4A6",
    blocks_ground="#3B1C17",
    warns="#FFD58A",
    warns_ground="#382B10",
    disabled="#26322E",
    on_disabled="#8D9A95",
    border="#43554F",
    tick_border="#6F857D",
    handle="#43554F",
    hovered="#1E2C28",
    action_hovered="#93D6C4",
    blocks_line="#6B352B",
    warns_line="#5E4A1C",
    warns_border="#D9A441",
    ready_line="#2F5A4E",
)
THEMES: Final = {theme.name: theme for theme in (LIGHT, DARK)}

_SHEET: Final = Template(
    """
* { font-family: "$font"; }
QWidget { color: $ink; font-size: 14px; }
QToolTip { color: $ink; background: $card; border: 1px solid $line; padding: 6px 8px; }
#window, #signInPage, #deskPage, #lockPage, #accountPage { background: $paper; }

#header { background: $deep; }
#header QLabel { color: $on_deep; background: transparent; }
#header QLabel[role="soft"] { color: $soft_on_deep; }
#header QLabel[role="simulated"] { color: $on_now; background: $now; }
#header QPushButton {
    color: $on_deep; background: transparent; border: 1px solid $soft_on_deep;
    min-height: 30px; padding: 0 12px;
}
#header QPushButton:hover { background: $header_lit; }
#header QPushButton:focus { border: 2px solid $now; }
#header QPushButton[kind="tab"] {
    border: none; color: $soft_on_deep; font-size: 14px; padding: 0 16px;
}
#header QPushButton[kind="tab"]:checked {
    background: $header_lit; color: $on_deep;
}
#header QPushButton[kind="tab"]:focus { border: 2px solid $now; padding: 0 14px; }

#alertStrip { background: $warns_ground; border-bottom: 1px solid $warns_line; }
#alertStrip[tone="ready"] { background: $selected; border-bottom: 1px solid $ready_line; }

#welcome { background: $deep; }
QLabel[role="welcomeTitle"] { color: $on_deep; font-size: 34px; font-weight: bold; }
QLabel[role="welcomeTime"] { color: $now; font-size: 64px; font-weight: bold; }
QLabel[role="welcomeSoft"] { color: $soft_on_deep; font-size: 16px; }
QLabel[role="simulated"] {
    color: $on_now; background: $now; border-radius: 6px; padding: 3px 8px;
    font-size: 12px; font-weight: bold;
}

#queuePanel { background: $card; border-right: 1px solid $line; }
QFrame[role="card"] { background: $card; border: 1px solid $line; border-radius: 12px; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 20px; font-weight: bold; }
QLabel[role="giant"] { font-size: 88px; font-weight: bold; color: $action; }
QLabel[role="huge"] { font-size: 34px; font-weight: bold; }
QLabel[role="heading"] { font-size: 15px; font-weight: bold; }
QLabel[role="section"] { font-size: 13px; font-weight: bold; color: $quiet; }
QLabel[role="quiet"] { font-size: 13px; color: $quiet; }
QLabel[role="small"] { font-size: 12px; color: $quiet; }
QLabel[role="value"] { font-size: 14px; }
QLabel[role="done"] { font-size: 14px; color: $faint; }
QLabel[role="error"] { font-size: 13px; color: $blocks; }
QLabel[role="warning"] { font-size: 12px; color: $warns; }
QLabel[role="pill"] {
    background: $selected; color: $action; border-radius: 17px; padding: 0 20px;
    min-height: 34px; max-height: 34px; font-size: 13px; font-weight: bold;
}
QLabel[role="pill"][tone="warns"] { background: $warns_ground; color: $warns; }
QLabel[role="pill"][tone="blocks"] { background: $blocks_ground; color: $blocks; }
QLabel[role="pill"][tone="quiet"] { background: $disabled; color: $quiet; }

QFrame[role="notice"] { border-radius: 12px; background: $selected; border: 1px solid $selected; }
QFrame[role="notice"][tone="blocks"] { background: $blocks_ground; border-color: $blocks_line; }
QFrame[role="notice"][tone="warns"] { background: $warns_ground; border-color: $warns_line; }
QFrame[role="notice"][tone="ready"] { background: $selected; border-color: $ready_line; }
QFrame[role="notice"][tone="blocks"] QLabel[role="heading"] { color: $blocks; }
QFrame[role="notice"][tone="warns"] QLabel[role="heading"] { color: $warns; }
QFrame[role="notice"][tone="ready"] QLabel[role="heading"] { color: $action; }

QPushButton {
    background: $card; color: $ink; border: 1px solid $border; border-radius: 10px;
    min-height: 36px; padding: 0 12px; font-size: 13px;
}
QPushButton:hover { background: $hovered; }
QPushButton:pressed { background: $selected; }
QPushButton:disabled { color: $on_disabled; background: $card; border-color: $line; }
QPushButton:focus { border: 2px solid $action; padding: 0 11px; }
QPushButton[kind="primary"] {
    background: $action; color: $on_action; border-color: $action; font-weight: bold;
    min-height: 50px; padding: 0 20px; font-size: 14px;
}
QPushButton[kind="primary"]:hover { background: $action_hovered; }
QPushButton[kind="primary"]:pressed { background: $action_pressed; }
QPushButton[kind="primary"]:focus { border: 3px solid $now; padding: 0 18px; }
QPushButton[kind="primary"]:disabled {
    background: $disabled; color: $on_disabled; border-color: $disabled;
}
QPushButton[kind="go"] {
    background: $action; color: $on_action; border-color: $action; font-weight: bold;
}
QPushButton[kind="go"]:hover { background: $action_hovered; }
QPushButton[kind="go"]:focus { border: 3px solid $now; padding: 0 10px; }
QPushButton[kind="go"]:disabled {
    background: $disabled; color: $on_disabled; border-color: $disabled;
}
QPushButton[kind="large"] {
    min-height: 50px; padding: 0 20px; font-size: 14px; font-weight: bold;
}
QPushButton[kind="large"]:focus { padding: 0 19px; }
QPushButton[kind="link"] {
    border: none; background: transparent; color: $action; min-height: 28px; padding: 0 6px;
    text-decoration: underline;
}
QPushButton[kind="link"]:focus { border: 2px solid $action; border-radius: 6px; padding: 0 4px; }

QPushButton[kind="phrase"] {
    border: none; background: transparent; text-align: left; min-height: 28px; padding: 0 8px;
    font-size: 13px; color: $quiet;
}
QPushButton[kind="phrase"]:hover { background: $hovered; }
QPushButton[kind="phrase"][taken="yes"] {
    background: $selected; color: $ink; border-radius: 8px;
}
QPushButton[kind="choice"] { min-height: 32px; }
QPushButton[kind="choice"]:checked {
    background: $selected; border: 2px solid $action; font-weight: bold; padding: 0 11px;
}

QCheckBox[role="strong"] { font-weight: bold; }
QCheckBox { selection-background-color: $action; selection-color: $on_action; }

QLineEdit, QPlainTextEdit, QComboBox {
    background: $card; color: $ink; border: 1px solid $border; border-radius: 8px;
    padding: 0 10px; selection-background-color: $action; selection-color: $on_action;
}
QLineEdit, QComboBox { min-height: 34px; }
QPlainTextEdit { padding: 4px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {
    border: 2px solid $action; padding: 0 9px;
}
QPlainTextEdit:focus { padding: 3px 5px; }
QLineEdit[problem="blocks"] { border-color: $blocks; background: $blocks_ground; }
QLineEdit[problem="warns"] { border-color: $warns_border; }
QLineEdit:disabled { background: $paper; color: $on_disabled; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox QAbstractItemView {
    background: $card; border: 1px solid $line; outline: none;
    selection-background-color: $selected; selection-color: $ink;
}
QComboBox QAbstractItemView::item { min-height: 34px; padding: 0 10px; }

#officeSide, #reportSide { background: $card; border-right: 1px solid $line; }
#officeSections, #officeSections:focus, #reportKinds, #reportKinds:focus {
    border: none; padding: 0;
}
#officeSections::item, #reportKinds::item {
    min-height: 38px; padding: 0 10px; border-radius: 8px; color: $ink;
}
#officeSections::item:selected, #reportKinds::item:selected {
    background: $selected; color: $action;
}
#officeSections::item:selected:focus, #reportKinds::item:selected:focus {
    border: 2px solid $action; padding: 0 8px;
}
#reportView:focus { border: 2px solid $action; border-radius: 8px; }
QLabel[role="figure"] { font-size: 26px; font-weight: bold; color: $ink; }
QLabel[role="finding"], QLabel[role="findingSign"] { font-size: 14px; }
QLabel[role="findingSign"] { font-weight: bold; color: $quiet; }
QLabel[role="findingSign"][tone="good"] { color: $action; }
QLabel[role="findingSign"][tone="attention"] { color: $blocks; }
QLabel[role="finding"][tone="attention"] { font-weight: bold; color: $blocks; }
#catalogueReport {
    background: $card; border: 1px solid $line; border-radius: 10px; padding: 8px 14px;
}
#catalogueReport:focus { border: 2px solid $action; }

QListView, QTableView, QScrollArea { background: transparent; border: none; outline: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; border: none; border-bottom: 1px solid $line;
    color: $quiet; font-size: 12px; font-weight: bold; padding: 0 8px;
}
QTableView[kind="records"] { font-size: 13px; gridline-color: $line; }
QTableView[kind="records"] QHeaderView::section { padding: 0 11px; }
QTableView[kind="records"]::item { padding: 0 8px; border-bottom: 1px solid $line; }
QTableView[kind="records"]::item:selected { background: $disabled; }
QTableView[kind="records"]::item:selected:active { background: $selected; }
QPushButton[kind="segment"] { min-height: 32px; }
QPushButton[kind="segment"]:checked {
    background: $selected; border-color: $action; color: $action;
}
#registerTable { font-size: 13px; }
#registerTable::item { padding: 6px 8px; border-bottom: 1px solid $line; color: $ink; }
#registerTable::item:selected { background: $selected; color: $ink; }
QTableView QLineEdit { min-height: 0; font-size: 13px; border-radius: 6px; padding: 0 6px; }
QProgressBar {
    border: 1px solid $border; border-radius: 8px; background: $paper; color: $ink;
    min-height: 22px; max-height: 22px; text-align: center; font-size: 12px;
}
QProgressBar::chunk { background: $selected; border-radius: 7px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar::handle:vertical { background: $handle; border-radius: 3px; min-height: 32px; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle:horizontal { background: $handle; border-radius: 3px; min-width: 32px; }
QScrollBar::add-line:horizontal, QScrollBar::sub-line:horizontal { width: 0; }
QScrollBar::add-page:horizontal, QScrollBar::sub-page:horizontal { background: transparent; }
"""
)


def style_sheet(theme: Theme) -> str:
    """Return the sheet that dresses every widget of the counter."""
    roles = {name: getattr(theme, name) for name in Theme.__slots__}
    return _SHEET.substitute(roles, font=FONT_FAMILY)

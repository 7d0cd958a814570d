"""How the first start's window is dressed."""

from typing import Final

SHEET: Final = """
* { font-family: "Plus Jakarta Sans"; }
QWidget { color: #12211D; font-size: 15px; }
#setupWindow { background: #F6F4EE; }
#setupSide { background: #0A2E28; }
#setupSide QLabel { color: #9FC7BC; background: transparent; font-size: 15px; }
#setupSide QLabel[role="brand"] { color: #FAF7F0; font-size: 30px; font-weight: bold; }
#setupSide QLabel[state="now"] { color: #F4B740; font-weight: bold; }
#setupSide QLabel[state="done"] { color: #FAF7F0; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 28px; font-weight: bold; }
QLabel[role="caption"] { font-size: 14px; color: #3F4D49; }
QLabel[role="quiet"] { font-size: 15px; color: #3F4D49; }
QLabel[role="error"] { font-size: 14px; color: #8C2A1C; }
QLabel[role="ready"] { font-size: 14px; color: #0B4F43; font-weight: bold; }
QLineEdit, QComboBox, QSpinBox {
    background: #FFFFFF; border: 1px solid #BFC9C4; border-radius: 8px; padding: 0 12px;
    min-height: 42px; selection-background-color: #0B4F43; selection-color: #FFFFFF;
}
QLineEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid #0B4F43; padding: 0 11px; }
QLineEdit[problem="true"] { border-color: #8C2A1C; background: #FBEDEA; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox QAbstractItemView {
    background: #FFFFFF; border: 1px solid #E2DCCD; outline: none;
    selection-background-color: #DDEDE7; selection-color: #12211D;
}
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QPushButton {
    background: #FFFFFF; border: 1px solid #BFC9C4; border-radius: 10px; min-height: 46px;
    padding: 0 20px;
}
QPushButton:hover { background: #F6F4EE; }
QPushButton:focus { border: 3px solid #0B4F43; padding: 0 18px; }
QPushButton:disabled { color: #5C6763; background: #E9E5DA; border-color: #E9E5DA; }
QPushButton[kind="primary"] {
    background: #0B4F43; color: #FFFFFF; border-color: #0B4F43; font-weight: bold;
}
QPushButton[kind="primary"]:hover { background: #0F5F51; }
QPushButton[kind="primary"]:focus { border: 3px solid #F4B740; }
QPushButton[kind="primary"]:disabled {
    background: #E9E5DA; color: #5C6763; border-color: #E9E5DA;
}
QFrame[role="choice"] {
    background: #FFFFFF; border: 1px solid #E2DCCD; border-radius: 14px;
}
QFrame[role="choice"][chosen="true"] { background: #DDEDE7; border: 2px solid #0B4F43; }
QFrame[role="choice"] QLabel[role="name"] { font-size: 17px; font-weight: bold; }
QFrame[role="choice"][sample="true"] { background: #FFF3D6; border-color: #E8D29B; }
QFrame[role="choice"][sample="true"][chosen="true"] { border: 2px solid #9A6B0C; }
"""

pragma Singleton

import QtQuick

// The one place of colours, sizes and motion for kiosk and board.
// Sizes are design pixels: the window is laid out at 1080×1920 or 1920×1080 and scaled as a whole.
QtObject {
    // Grounds and what is written on them (every pair is at least 7:1).
    readonly property color paper: "#FAF7F0"
    readonly property color card: "#FFFFFF"
    readonly property color ink: "#12211D"
    readonly property color quiet: "#3F4D49"
    readonly property color line: "#E2DCCD"
    readonly property color outline: "#8B968F"
    readonly property color green: "#0B4F43"
    readonly property color greenPressed: "#083B32"
    readonly property color inkOnGreen: "#FFFFFF"
    readonly property color mint: "#DDEDE7"
    readonly property color deep: "#0A2E28"
    readonly property color deepRaised: "#0E372E"
    readonly property color deepLine: "#2C5A50"
    readonly property color inkOnDeep: "#FAF7F0"
    readonly property color softOnDeep: "#9FC7BC"
    readonly property color gold: "#F4B740"
    readonly property color goldPressed: "#DDA02A"
    readonly property color inkOnGold: "#0A2E28"
    readonly property color brick: "#8C2A1C"
    readonly property color rose: "#FBEDEA"
    readonly property color amber: "#6B4700"
    readonly property color straw: "#FFF3D6"
    readonly property color shut: "#F0EBE0"
    readonly property color shutTile: "#EBE5DA"

    // Type: one family, two weights.
    readonly property string family: "Plus Jakarta Sans"
    readonly property int clockSize: 180
    readonly property int questionSize: 60
    readonly property int headingSize: 44
    readonly property int titleSize: 36
    readonly property int bodySize: 30
    readonly property int noteSize: 26
    readonly property int smallSize: 24

    // Rhythm.
    readonly property int unit: 8
    readonly property int margin: 56
    readonly property int gap: 22
    readonly property int radius: 28
    readonly property int smallRadius: 18
    readonly property int target: 96
    readonly property int between: 16
    readonly property int stroke: 2

    // Motion explains, never delays.
    readonly property int motion: 160
    readonly property int doubleTap: 300
}

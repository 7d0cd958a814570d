pragma Singleton

import QtQuick

// The one place of colours, sizes and motion for kiosk and board.
// Sizes are design pixels: the window is laid out at 1080×1920 or 1920×1080 and scaled as a whole.
QtObject {
    // What the visitor asked for; Main sets it. Larger type comes with more contrast.
    property bool large: false
    readonly property bool contrast: large
    // On a tablet in the visitor's hands, laid out 480 wide; its own Main sets it.
    property bool handheld: false

    // Grounds and what is written on them (every pair is at least 7:1, with contrast 10:1).
    readonly property color paper: contrast ? "#FFFFFF" : "#FAF7F0"
    readonly property color card: "#FFFFFF"
    readonly property color ink: contrast ? "#000000" : "#12211D"
    readonly property color quiet: contrast ? "#000000" : "#3F4D49"
    readonly property color line: contrast ? "#4A4A4A" : "#E2DCCD"
    readonly property color outline: contrast ? "#000000" : "#8B968F"
    readonly property color green: contrast ? "#003D32" : "#0B4F43"
    readonly property color greenPressed: contrast ? "#00261F" : "#083B32"
    readonly property color inkOnGreen: "#FFFFFF"
    readonly property color mint: contrast ? "#D6F5EC" : "#DDEDE7"
    readonly property color deep: contrast ? "#001A15" : "#0A2E28"
    readonly property color deepRaised: contrast ? "#00261F" : "#0E372E"
    readonly property color deepLine: "#2C5A50"
    readonly property color inkOnDeep: contrast ? "#FFFFFF" : "#FAF7F0"
    readonly property color softOnDeep: contrast ? "#FFFFFF" : "#9FC7BC"
    readonly property color gold: contrast ? "#FFCB47" : "#F4B740"
    readonly property color goldPressed: contrast ? "#F4B740" : "#DDA02A"
    readonly property color inkOnGold: contrast ? "#000000" : "#0A2E28"
    readonly property color brick: contrast ? "#6B0A00" : "#8C2A1C"
    readonly property color rose: contrast ? "#FFF1EE" : "#FBEDEA"
    readonly property color amber: contrast ? "#4A2F00" : "#6B4700"
    readonly property color straw: contrast ? "#FFF8E6" : "#FFF3D6"
    readonly property color shut: contrast ? "#F4F4F4" : "#F0EBE0"
    readonly property color shutTile: contrast ? "#E6E6E6" : "#EBE5DA"
    readonly property color key: contrast ? "#E6E6E6" : "#E2DCCD"

    // Type: one family, two weights. What is large already grows less.
    readonly property string family: "Plus Jakarta Sans"
    readonly property int clockSize: 180
    readonly property int displaySize: handheld ? 52 : large ? 92 : 84
    readonly property int questionSize: handheld ? 34 : large ? 70 : 60
    readonly property int figureSize: large ? 62 : 52
    readonly property int headingSize: handheld ? 34 : large ? 54 : 44
    readonly property int cardSize: handheld ? 32 : large ? 48 : 38
    readonly property int titleSize: handheld ? 30 : large ? 46 : 36
    readonly property int bodySize: handheld ? 26 : large ? 38 : 30
    readonly property int noteSize: handheld ? 24 : large ? 33 : 26
    readonly property int smallSize: large ? 31 : 24

    // Rhythm.
    readonly property int unit: 8
    readonly property int margin: handheld ? 24 : 56
    readonly property int gap: 22
    readonly property int radius: 28
    readonly property int smallRadius: 18
    readonly property int target: large ? 112 : 96
    readonly property int between: 16
    readonly property int stroke: large ? 4 : 2

    // Upright and large, a page begins with this much room that nobody needs to reach; Main sets it.
    property int lead: 0

    // Motion explains, never delays.
    readonly property int motion: 160
    readonly property int doubleTap: 300
}

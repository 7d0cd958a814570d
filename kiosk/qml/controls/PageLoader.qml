import QtQuick
import ".."
import LoketLPSE.Kiosk

// Shows the page of the visit; pages are made when they are needed and keep nothing.
Item {
    id: pages

    required property KioskModel kiosk
    required property bool portrait
    // What stands on the page that everybody begins with.
    property string homePage: "Home"
    readonly property string page: kiosk.visit.page
    readonly property bool isFramed: kiosk.visit.isFramed

    function load() {
        const name = page === "home" ? homePage : page.charAt(0).toUpperCase() + page.slice(1);
        loader.setSource(Qt.resolvedUrl("../pages/" + name + "Page.qml"), {
            kiosk: kiosk,
            portrait: portrait
        });
        arrival.restart();
    }

    onPageChanged: load()
    Component.onCompleted: load()

    Loader {
        id: loader

        height: parent.height
        objectName: "page"
        width: parent.width

        onLoaded: pages.kiosk.readAloud.show(item as Item)
    }

    Binding {
        property: "portrait"
        target: loader.item
        value: pages.portrait
        when: loader.item !== null
    }

    ParallelAnimation {
        id: arrival

        NumberAnimation {
            duration: Theme.motion
            easing.type: Easing.OutCubic
            from: 0
            property: "opacity"
            target: loader
            to: 1
        }

        NumberAnimation {
            duration: Theme.motion
            easing.type: Easing.OutCubic
            from: 24
            property: "y"
            target: loader
            to: 0
        }
    }
}

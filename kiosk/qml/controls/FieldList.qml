pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

// Fields one below the other; the first empty one is ready to be typed into.
Scroller {
    id: list

    required property QtObject rows
    // By a field's code: what it is called, what is written into it for example, and how many of
    // twelve columns a short one takes.
    required property var labels
    property var hints: ({})
    property var spans: ({})
    property GuestbookField current: null
    readonly property bool isLast: current === null || current.index === repeater.count - 1

    signal edited(code: string, text: string)
    signal finished

    function at(index: int): GuestbookField {
        return repeater.itemAt(index) as GuestbookField;
    }

    function focusOn(field: GuestbookField) {
        current = field;
        field.editor.forceActiveFocus();
        reveal(field);
    }

    function goTo(code: string) {
        for (let i = 0; i < repeater.count; i++) {
            if (at(i).code === code)
                focusOn(at(i));
        }
    }

    function goToNext() {
        const next = current ? current.index + 1 : 0;
        focusOn(at(next % repeater.count));
    }

    // After the last field the form is done.
    function goOn() {
        if (isLast)
            finished();
        else
            goToNext();
    }

    function goToFirstEmpty() {
        for (let i = 0; i < repeater.count; i++) {
            if (at(i).text === "" && !at(i).optional) {
                focusOn(at(i));
                return;
            }
        }
        focusOn(at(0));
    }

    Component.onCompleted: goToFirstEmpty()

    GridLayout {
        columnSpacing: 24
        columns: 12
        rowSpacing: 20
        uniformCellWidths: true
        width: parent.width

        Repeater {
            id: repeater

            model: list.rows

            GuestbookField {
                id: field

                hint: list.hints[code] ?? ""
                isCurrent: list.current === field
                label: asked !== "" ? asked : list.labels[code] ?? ""
                shortSpan: list.spans[code] ?? 6

                onConfirmed: list.goOn()
                onEdited: text => list.edited(code, text)
                onIsActiveChanged: {
                    if (isActive)
                        list.current = field;
                }
            }
        }
    }
}

import QtQuick
import "../controls"

// The answers are kept.
ErrandEnd {
    iconName: "laugh"
    note: qsTr("Jawaban Anda tersimpan tanpa nama dan membantu kami melayani lebih baik.")
    title: qsTr("Terima kasih")
}

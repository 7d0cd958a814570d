// A raised ground on the board: dark enough that gold and soft text keep 7:1 on it.
Rounded {
    color: "#0E352E"
}

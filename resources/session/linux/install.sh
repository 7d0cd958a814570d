#!/bin/sh
# Memasang sesi kios Loket LPSE: sh install.sh [--x11], atau sh install.sh --remove.
# Sebelumnya: program di /opt/loket-lpse dan pengaturan di /etc/loket-lpse/kiosk.toml
# (docs/kiosk-lockdown.md). Boleh dijalankan berulang kali.
set -eu

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
root=${LOKET_ROOT:-}
unit=loket-kiosk.service
other=loket-kiosk-x11.service
user=loket-kiosk

say() { printf '%s\n' "$*"; }
stop() { say "$*" >&2; exit 1; }

system() {
    # Dengan LOKET_ROOT berkas hanya disalin, misalnya ke citra sistem.
    [ -n "$root" ] || "$@"
}

place() {
    mkdir -p "$(dirname -- "$root$2")"
    install -m 644 "$here/$1" "$root$2"
    say "terpasang: $2"
}

remove() {
    system systemctl disable --now loket-kiosk.service loket-kiosk-x11.service 2>/dev/null || true
    system systemctl unmask ctrl-alt-del.target
    for file in \
        /etc/systemd/system/loket-kiosk.service /etc/systemd/system/loket-kiosk-x11.service \
        /etc/X11/xorg.conf.d/90-loket-kiosk.conf /etc/sysctl.d/90-loket-kiosk.conf \
        /etc/systemd/logind.conf.d/90-loket-kiosk.conf \
        /etc/systemd/system.conf.d/90-loket-kiosk.conf
    do
        rm -f "$root$file"
    done
    system systemctl daemon-reload
    say "Sesi kios dilepas. Mulai ulang komputer. Pengguna $user dan pengaturannya tetap ada."
    exit 0
}

case "${1:-}" in
    '') ;;
    --x11) unit=loket-kiosk-x11.service other=loket-kiosk.service ;;
    --remove) remove ;;
    *) stop "Pakai: sh install.sh [--x11 | --remove]" ;;
esac

if [ -z "$root" ]; then
    [ "$(id -u)" = 0 ] || stop "Jalankan sebagai root: sudo sh $0 $*"
    [ -x /opt/loket-lpse/.venv/bin/python ] || stop "Program belum ada di /opt/loket-lpse."
    [ -r /etc/loket-lpse/kiosk.toml ] || stop "Tulis dulu /etc/loket-lpse/kiosk.toml."
    if [ "$unit" = loket-kiosk.service ]; then
        command -v cage >/dev/null && command -v Xwayland >/dev/null ||
            stop "Pasang dulu: apt-get install cage xwayland libwayland-cursor0 libwayland-egl1"
    else
        for needed in xinit openbox setxkbmap xset; do
            command -v $needed >/dev/null ||
                stop "Pasang dulu: apt-get install xserver-xorg xinit openbox x11-xkb-utils x11-xserver-utils"
        done
    fi
    id "$user" >/dev/null 2>&1 ||
        useradd --create-home --shell /usr/sbin/nologin --groups video,input,render,audio "$user"
    passwd --lock "$user" >/dev/null
    # Pengaturan memuat kata sandi basis data; kunci kantor hanya boleh terbaca pemiliknya.
    chown "root:$user" /etc/loket-lpse/kiosk.toml
    chmod 640 /etc/loket-lpse/kiosk.toml
    [ ! -e /etc/loket-lpse/office.key ] || chown "$user:" /etc/loket-lpse/office.key
fi

place "$unit" "/etc/systemd/system/$unit"
place sysctl.conf /etc/sysctl.d/90-loket-kiosk.conf
place logind.conf /etc/systemd/logind.conf.d/90-loket-kiosk.conf
place system.conf /etc/systemd/system.conf.d/90-loket-kiosk.conf
[ "$unit" = loket-kiosk.service ] || place xorg.conf /etc/X11/xorg.conf.d/90-loket-kiosk.conf

system systemctl daemon-reload
system systemctl disable "$other" 2>/dev/null || true
system systemctl mask ctrl-alt-del.target
system systemctl enable "$unit"
system systemctl set-default multi-user.target
say "Selesai. Mulai ulang komputer, lalu jalankan daftar periksa di docs/kiosk-lockdown.md."

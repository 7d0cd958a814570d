# Mengunci satu akun Windows untuk kios Loket LPSE. Jalankan di PowerShell sebagai administrator:
#
#   .\lock-kiosk.ps1 -Account loket-kiosk -Program "C:\loket-lpse" -Settings "C:\loket-lpse\kiosk.toml"
#   .\lock-kiosk.ps1 -Account loket-kiosk -Remove
#
# Akunnya dibuat dulu sebagai pengguna standar dan sudah pernah masuk satu kali. Semua edisi: kios
# menjadi shell akun itu dan tombol Windows dimatikan. Enterprise, Education, dan IoT Enterprise:
# juga Shell Launcher (memulai lagi shell yang mati) dan Keyboard Filter (lihat keyboard-filter.ps1).
# BELUM PERNAH DICOBA DI WINDOWS: coba dulu di komputer uji, dan simpan akun administrator lain.

[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Account,
    [string] $Program = "C:\loket-lpse",
    [string] $Settings = "C:\loket-lpse\kiosk.toml",
    [switch] $Remove
)

$ErrorActionPreference = "Stop"
$embedded = "root\standardcimv2\embedded"
$sid = (New-Object System.Security.Principal.NTAccount($Account)).Translate(
    [System.Security.Principal.SecurityIdentifier]).Value
$shell = "`"$Program\.venv\Scripts\pythonw.exe`" -m kiosk --supervised --settings `"$Settings`""
$explorer = "Software\Microsoft\Windows\CurrentVersion\Policies\Explorer"
$systemPolicies = "Software\Microsoft\Windows\CurrentVersion\Policies\System"
$winlogon = "Software\Microsoft\Windows NT\CurrentVersion\Winlogon"

# Tentang satu akun: kunci registri di bawah HKEY_USERS\<SID>.
$ofAccount = @(
    @("$explorer", "NoWinKeys", 1),
    @("$explorer", "NoLogoff", 1),
    @("$explorer", "NoClose", 1),
    @("$explorer", "NoDriveTypeAutoRun", 255),
    @("$systemPolicies", "DisableTaskMgr", 1),
    @("$systemPolicies", "DisableLockWorkstation", 1),
    @("$systemPolicies", "DisableChangePassword", 1),
    # Shift lima kali dan kawan-kawannya membuka dialog Aksesibilitas.
    @("Control Panel\Accessibility\StickyKeys", "Flags", "506"),
    @("Control Panel\Accessibility\ToggleKeys", "Flags", "58"),
    @("Control Panel\Accessibility\Keyboard Response", "Flags", "122"),
    # Tekan lama tidak menjadi klik kanan.
    @("Software\Microsoft\Wisp\Touch", "TouchMode_hold", 0)
)

# Tentang seluruh komputer: kunci di bawah HKEY_LOCAL_MACHINE.
$ofMachine = @(
    @("SOFTWARE\Policies\Microsoft\Windows\EdgeUI", "AllowEdgeSwipe", 0),
    @("SOFTWARE\Policies\Microsoft\Windows\System", "DisableLockScreenAppNotifications", 1),
    @("$systemPolicies", "HideFastUserSwitching", 1)
)

function Set-Value([string] $root, [object[]] $entry) {
    $path = "$root\$($entry[0])"
    if (-not (Test-Path $path)) { New-Item -Path $path -Force | Out-Null }
    $kind = if ($entry[2] -is [int]) { "DWord" } else { "String" }
    New-ItemProperty -Path $path -Name $entry[1] -Value $entry[2] -PropertyType $kind -Force | Out-Null
}

function Clear-Value([string] $root, [object[]] $entry) {
    Remove-ItemProperty -Path "$root\$($entry[0])" -Name $entry[1] -ErrorAction SilentlyContinue
}

function Get-ShellLauncher {
    Get-CimClass -Namespace $embedded -ClassName WESL_UserSetting -ErrorAction SilentlyContinue
}

$hive = "Registry::HKEY_USERS\$sid"
if (-not (Test-Path $hive)) {
    throw "Akun $Account belum masuk. Masuklah sekali dengan akun itu, ganti pengguna, lalu ulangi."
}

if ($Remove) {
    $ofAccount | ForEach-Object { Clear-Value $hive $_ }
    $ofMachine | ForEach-Object { Clear-Value "Registry::HKEY_LOCAL_MACHINE" $_ }
    Clear-Value $hive @($winlogon, "Shell")
    if (Get-ShellLauncher) {
        Invoke-CimMethod -Namespace $embedded -ClassName WESL_UserSetting `
            -MethodName RemoveCustomShell -Arguments @{ Sid = $sid } | Out-Null
    }
    Write-Host "Kunci akun $Account dilepas. Mulai ulang komputer."
    return
}

$ofAccount | ForEach-Object { Set-Value $hive $_ }
$ofMachine | ForEach-Object { Set-Value "Registry::HKEY_LOCAL_MACHINE" $_ }

if (Get-ShellLauncher) {
    # Kode 0: petugas menutup kios, jangan dimulai lagi. Kode lain: mulai lagi shell-nya.
    $arguments = @{
        Sid = $sid; Shell = $shell; DefaultAction = [int] 0
        CustomReturnCodes = [int[]] @(0); CustomReturnCodesAction = [int[]] @(3)
    }
    Invoke-CimMethod -Namespace $embedded -ClassName WESL_UserSetting `
        -MethodName SetDefaultShell `
        -Arguments @{ Shell = "explorer.exe"; DefaultAction = [int] 0 } | Out-Null
    Invoke-CimMethod -Namespace $embedded -ClassName WESL_UserSetting `
        -MethodName SetCustomShell -Arguments $arguments | Out-Null
    Invoke-CimMethod -Namespace $embedded -ClassName WESL_UserSetting `
        -MethodName SetEnabled -Arguments @{ Enabled = $true } | Out-Null
    Write-Host "Shell Launcher memulai kios untuk $Account."
} else {
    Set-Value $hive @($winlogon, "Shell", $shell)
    Write-Host "Kios menjadi shell $Account. Edisi ini tidak mempunyai Shell Launcher."
}
Write-Host "Mulai ulang komputer, masuk sebagai $Account, lalu jalankan daftar periksa."

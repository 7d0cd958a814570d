# Menyalakan Keyboard Filter untuk kios (Windows Enterprise, Education, IoT Enterprise).
# Jalankan di PowerShell sebagai administrator, setelah fiturnya dipasang dan komputer dimulai ulang:
#
#   Enable-WindowsOptionalFeature -Online -FeatureName Client-DeviceLockdown, Client-KeyboardFilter -All
#
# Administrator tidak terkena. -Remove membuka semua kombinasi lagi.
# BELUM PERNAH DICOBA DI WINDOWS.

[CmdletBinding()]
param([switch] $Remove)

$ErrorActionPreference = "Stop"
$embedded = "root\standardcimv2\embedded"
$blocked = -not $Remove

# Ctrl+Alt+Del dan Win+L ditangani Windows sendiri; hanya di sini keduanya dapat dimatikan.
$predefined = @(
    "Ctrl+Alt+Del", "Shift+Ctrl+Esc", "Ctrl+Esc", "Ctrl+F4", "Ctrl+Tab",
    "Alt+F4", "Alt+Tab", "Alt+Esc", "Alt+Space", "Win+L", "Windows",
    "LShift+LAlt+NumLock", "LShift+LAlt+PrintScrn", "Win+U", "Win+Enter",
    "Application", "Escape", "BrowserBack", "BrowserForward", "BrowserHome",
    "BrowserSearch", "LaunchMail", "LaunchMediaSelect", "LaunchApp1", "LaunchApp2"
)

foreach ($name in $predefined) {
    $key = Get-CimInstance -Namespace $embedded -ClassName WEKF_PredefinedKey |
        Where-Object { $_.Id -eq $name }
    if ($key) {
        $key.Enabled = $blocked
        Set-CimInstance -InputObject $key
    } else {
        Write-Warning "Kombinasi $name tidak dikenal edisi ini."
    }
}

$settings = @{
    DisableKeyboardFilterForAdministrators = "true"
    ForceOffAccessibility                  = if ($blocked) { "true" } else { "false" }
    # Tanpa tombol keluar: bawaannya menekan tombol Windows lima kali.
    BreakoutKeyScanCode                    = if ($blocked) { "0" } else { "91" }
}
foreach ($name in $settings.Keys) {
    $setting = Get-CimInstance -Namespace $embedded -ClassName WEKF_Settings |
        Where-Object { $_.Name -eq $name }
    $setting.Value = $settings[$name]
    Set-CimInstance -InputObject $setting
}
Write-Host "Mulai ulang komputer agar Keyboard Filter berlaku."

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="id">
<context>
    <name>ApplicantPage</name>
    <message>
        <source>Untuk siapa?</source>
        <translation>Whose papers are they?</translation>
    </message>
</context>
<context>
    <name>AssistancePage</name>
    <message>
        <source>Keduanya gratis. Komputer dipilihkan untuk Anda.</source>
        <translation>Both are free. A computer is chosen for you.</translation>
    </message>
    <message>
        <source>Perlu didampingi petugas?</source>
        <translation>Do you need assistance?</translation>
    </message>
    <message>
        <source>Saya memakai komputer sendiri. Petugas tetap dapat dipanggil nanti.</source>
        <translation>I use the computer by myself. The staff can still be called later.</translation>
    </message>
    <message>
        <source>Tidak, saya bisa sendiri</source>
        <translation>No, I can do it myself</translation>
    </message>
    <message>
        <source>Helpdesk langsung diberi tahu dan mendatangi komputer Anda.</source>
        <translation>The helpdesk is told at once and comes to your computer.</translation>
    </message>
    <message>
        <source>Ya, bantu saya mengunggah</source>
        <translation>Yes, help me upload</translation>
    </message>
</context>
<context>
    <name>AudienceCard</name>
    <message>
        <source>Buku tamu</source>
        <translation>Guestbook</translation>
    </message>
    <message>
        <source>Sedang tutup</source>
        <translation>Closed now</translation>
    </message>
    <message>
        <source>Buka %1</source>
        <translation>Opens %1</translation>
    </message>
    <message>
        <source>%1 dari %2 layanan buka</source>
        <translation>%1 of %2 services open</translation>
    </message>
    <message>
        <source>1 layanan buka</source>
        <translation>1 service open</translation>
    </message>
    <message>
        <source>%1 layanan buka</source>
        <translation>%1 services open</translation>
    </message>
</context>
<context>
    <name>CheckOutPage</name>
    <message>
        <source>Jam keluar Anda dicatat, lalu PC dipakai pengunjung berikutnya.</source>
        <translation>The time you leave is recorded, then the PC goes to the next visitor.</translation>
    </message>
    <message>
        <source>Keluar dari ruang bidding</source>
        <translation>Sign out of the bidding room</translation>
    </message>
    <message>
        <source>Punya slip?</source>
        <translation>Do you have a slip?</translation>
    </message>
    <message>
        <source>Dekatkan barcode pada slip ke pemindai kios ini.</source>
        <translation>Hold the slip&apos;s barcode to this kiosk&apos;s scanner.</translation>
    </message>
    <message>
        <source>Tanpa slip: sentuh PC yang Anda pakai</source>
        <translation>Without a slip: touch the PC you are using</translation>
    </message>
    <message>
        <source>Saat ini tidak ada PC yang dipakai</source>
        <translation>No PC is in use at present</translation>
    </message>
</context>
<context>
    <name>ClaimedPage</name>
    <message>
        <source>%1, PC Anda sudah siap. Tunjukkan KTP atau NIP kepada petugas di ruang bidding.</source>
        <translation>%1, your PC is ready. Please show your ID card or NIP to the staff in the bidding room.</translation>
    </message>
    <message>
        <source>Silakan ke %1</source>
        <translation>Please go to %1</translation>
    </message>
</context>
<context>
    <name>ClassCard</name>
    <message>
        <source>Hari ini, %1</source>
        <translation>Today, %1</translation>
    </message>
    <message>
        <source>%1, pukul %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Untuk %1</source>
        <translation>For %1</translation>
    </message>
    <message numerus="yes">
        <source>%n kursi tersedia</source>
        <translation>
            <numerusform>%n seat left</numerusform>
            <numerusform>%n seats left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Penuh · %n orang di daftar tunggu</source>
        <translation>
            <numerusform>Full · %n person on the waiting list</numerusform>
            <numerusform>Full · %n people on the waiting list</numerusform>
        </translation>
    </message>
    <message>
        <source>Penuh · daftar tunggu dibuka</source>
        <translation>Full · the waiting list is open</translation>
    </message>
</context>
<context>
    <name>ComfortButtons</name>
    <message>
        <source>Berhenti</source>
        <translation>Stop reading</translation>
    </message>
    <message>
        <source>Bacakan</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Tampilan biasa</source>
        <translation>Usual display</translation>
    </message>
    <message>
        <source>Tampilan besar</source>
        <translation>Larger display</translation>
    </message>
</context>
<context>
    <name>ConfirmPage</name>
    <message>
        <source>Data Anda diambil dari kunjungan sebelumnya.</source>
        <translation>Your data is taken from your earlier visit.</translation>
    </message>
    <message>
        <source>Sudah benar?</source>
        <translation>Is this right?</translation>
    </message>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Ambil nomor</source>
        <translation>Take a number</translation>
    </message>
</context>
<context>
    <name>DayChoice</name>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Besok</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>Hari lain</source>
        <translation>Another day</translation>
    </message>
</context>
<context>
    <name>DetailsPage</name>
    <message>
        <source>Tamu tanpa nomor antrean.</source>
        <translation>Guest without a queue number.</translation>
    </message>
    <message>
        <source>Isi buku tamu</source>
        <translation>Sign the guestbook</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>DirectorQuestion</name>
    <message>
        <source>Apakah Anda direktur/pemilik?</source>
        <translation>Are you the director/owner?</translation>
    </message>
    <message>
        <source>Ya</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Bukan, saya mewakili</source>
        <translation>No, I represent them</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Berkas yang dibawa</source>
        <translation>Papers to bring</translation>
    </message>
    <message>
        <source>%1 dari %2 siap</source>
        <translation>%1 of %2 ready</translation>
    </message>
    <message>
        <source>Sentuh bila sudah siap</source>
        <translation>Touch what is ready</translation>
    </message>
    <message>
        <source>Pilih jenis pelaku usaha untuk melihat berkas yang perlu dibawa.</source>
        <translation>Choose the type of business to see which papers to bring.</translation>
    </message>
</context>
<context>
    <name>DocumentTick</name>
    <message>
        <source>asli</source>
        <translation>original</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>meterai</source>
        <translation>duty stamp</translation>
    </message>
    <message>
        <source>tanda tangan</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>company stamp</translation>
    </message>
    <message>
        <source>jika ada</source>
        <translation>if any</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Baca standar pelayanan lengkap</source>
        <translation>Read the full service standard</translation>
    </message>
    <message>
        <source>Standar</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>%1 · %2 · gratis</source>
        <translation>%1 · %2 · free</translation>
    </message>
</context>
<context>
    <name>EvaluationPage</name>
    <message>
        <source>Bagaimana pelatihannya?</source>
        <translation>How was the training?</translation>
    </message>
    <message>
        <source>Tulis catatan</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Kirim evaluasi</source>
        <translation>Send</translation>
    </message>
</context>
<context>
    <name>EvaluationRemarkPage</name>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Boleh kosong. Dibaca tanpa nama Anda.</source>
        <translation>May be left empty. It is read without your name.</translation>
    </message>
    <message>
        <source>Catatan untuk pelatihan</source>
        <translation>A note on the training</translation>
    </message>
</context>
<context>
    <name>FaultPage</name>
    <message>
        <source>Coba lagi. Bila masih gagal, sebutkan kode ini kepada petugas.</source>
        <translation>Please try again. If it still fails, tell the staff this code.</translation>
    </message>
    <message>
        <source>Tekan Kembali untuk mencoba lagi.</source>
        <translation>Press Back to try again.</translation>
    </message>
    <message>
        <source>Isian Anda masih tersimpan di layar ini.</source>
        <translation>What you filled in is still on this screen.</translation>
    </message>
    <message>
        <source>Kode %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>Maaf, ada gangguan</source>
        <translation>Sorry, something went wrong</translation>
    </message>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Coba lagi</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>FeedbackContactPage</name>
    <message>
        <source>Kirim</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Hanya dibaca petugas yang menangani.</source>
        <translation>Read only by the staff who deal with it.</translation>
    </message>
    <message>
        <source>0812 3456 7890</source>
        <translation>0812 3456 7890</translation>
    </message>
    <message>
        <source>Nomor telepon/WhatsApp</source>
        <translation>Phone/WhatsApp number</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Siapa yang kami hubungi?</source>
        <translation>Whom do we contact?</translation>
    </message>
</context>
<context>
    <name>FeedbackPage</name>
    <message>
        <source>Boleh tanpa nama. Jawabannya dapat Anda baca di kios ini.</source>
        <translation>No name needed. You can read the answer at this kiosk.</translation>
    </message>
    <message>
        <source>Apa yang ingin Anda sampaikan?</source>
        <translation>What would you like to tell us?</translation>
    </message>
    <message>
        <source>Pindai tanda terimanya untuk melihat jawaban kami.</source>
        <translation>Scan its receipt to read our answer.</translation>
    </message>
    <message>
        <source>Sudah pernah menyampaikan?</source>
        <translation>Have you told us before?</translation>
    </message>
    <message>
        <source>Dapat juga lewat telepon %1 atau WhatsApp %2.</source>
        <translation>You may also call %1 or write on WhatsApp to %2.</translation>
    </message>
    <message>
        <source>Pengaduan</source>
        <translation>Complaint</translation>
    </message>
    <message>
        <source>Ada yang tidak sesuai atau merugikan Anda.</source>
        <translation>Something was not right, or did you harm.</translation>
    </message>
    <message>
        <source>Saran</source>
        <translation>Suggestion</translation>
    </message>
    <message>
        <source>Ada yang dapat kami perbaiki, atau yang sudah baik.</source>
        <translation>Something we could do better, or that was good.</translation>
    </message>
    <message>
        <source>Pertanyaan</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Ada yang ingin Anda ketahui dari kami.</source>
        <translation>Something you would like to know from us.</translation>
    </message>
</context>
<context>
    <name>FeedbackSenderPage</name>
    <message>
        <source>Dengan atau tanpa nama, semua kami tangani. Anda menerima tanda terima dengan kode untuk membaca jawabannya.</source>
        <translation>With or without a name, we deal with all of it. Your receipt has a code to read the answer with.</translation>
    </message>
    <message>
        <source>Kirim tanpa nama?</source>
        <translation>Send without a name?</translation>
    </message>
    <message>
        <source>Nama dan nomor Anda tidak dicatat.</source>
        <translation>Your name and number are not recorded.</translation>
    </message>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Kirim tanpa nama</source>
        <translation>Send without a name</translation>
    </message>
    <message>
        <source>Agar petugas dapat menghubungi Anda.</source>
        <translation>So that the staff can contact you.</translation>
    </message>
    <message>
        <source>Sertakan nama dan nomor</source>
        <translation>Give name and number</translation>
    </message>
    <message>
        <source>Tentang layanan apa? (boleh dilewati)</source>
        <translation>About which service? (may be skipped)</translation>
    </message>
    <message>
        <source>Layanan secara umum</source>
        <translation>Our services in general</translation>
    </message>
</context>
<context>
    <name>FeedbackSentPage</name>
    <message>
        <source>%1 Anda sudah kami terima dan dijawab paling lambat %2.</source>
        <translation>%1 received. We answer it by %2 at the latest.</translation>
    </message>
    <message>
        <source>Terima kasih</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>Pindai kode ini di kios untuk membaca jawabannya.</source>
        <translation>Scan this code at the kiosk to read the answer.</translation>
    </message>
    <message>
        <source>Nomor tanda terima</source>
        <translation>Receipt number</translation>
    </message>
</context>
<context>
    <name>FeedbackServicePage</name>
    <message>
        <source>Tentang layanan apa?</source>
        <translation>About which service?</translation>
    </message>
    <message>
        <source>Layanan secara umum</source>
        <translation>Our services in general</translation>
    </message>
</context>
<context>
    <name>FeedbackTextPage</name>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Tulis dengan kata-kata Anda. Sebutkan hari dan loketnya bila perlu.</source>
        <translation>Write it in your own words. Mention day and counter if it helps.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>boleh kosong</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>FloorPlan</name>
    <message>
        <source>Pintu ruang bidding</source>
        <translation>Door of the bidding room</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tidak dipungut biaya. Pengaduan: %1 atau WhatsApp %2</source>
        <translation>Free of charge. Complaints: %1 or WhatsApp %2</translation>
    </message>
    <message>
        <source>Layar kembali sendiri dalam %1 detik</source>
        <translation>This screen returns by itself in %1 seconds</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>Anda sudah keluar dari %1. Periksa lagi barang bawaan Anda.</source>
        <translation>You have signed out of %1. Please check that you have all your belongings.</translation>
    </message>
    <message>
        <source>Terima kasih</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>masuk</source>
        <translation>in</translation>
    </message>
    <message>
        <source>keluar</source>
        <translation>out</translation>
    </message>
    <message>
        <source>lamanya</source>
        <translation>duration</translation>
    </message>
    <message>
        <source>Nilai layanan kami, kurang dari satu menit</source>
        <translation>Rate our service, in less than a minute</translation>
    </message>
</context>
<context>
    <name>GuestbookActions</name>
    <message>
        <source>lansia, disabilitas, hamil, menyusui, membawa anak</source>
        <translation>elderly, disabled, pregnant, breastfeeding, with a child</translation>
    </message>
    <message>
        <source>Antrean prioritas</source>
        <translation>Priority queue</translation>
    </message>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Catat kunjungan</source>
        <translation>Record my visit</translation>
    </message>
    <message>
        <source>Ambil nomor</source>
        <translation>Take a number</translation>
    </message>
</context>
<context>
    <name>GuestbookFields</name>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Perangkat daerah/unit kerja</source>
        <translation>Government office/unit</translation>
    </message>
    <message>
        <source>Instansi/perusahaan</source>
        <translation>Agency/company</translation>
    </message>
    <message>
        <source>Perusahaan/instansi</source>
        <translation>Company/agency</translation>
    </message>
    <message>
        <source>Nomor telepon/WhatsApp</source>
        <translation>Phone/WhatsApp number</translation>
    </message>
    <message>
        <source>NIP</source>
        <translation>NIP (civil servant number)</translation>
    </message>
    <message>
        <source>Nomor KTP (NIK)</source>
        <translation>ID card number (NIK)</translation>
    </message>
    <message>
        <source>Keperluan</source>
        <translation>Purpose of your visit</translation>
    </message>
    <message>
        <source>Bertemu siapa</source>
        <translation>Whom you want to meet</translation>
    </message>
    <message>
        <source>sesuai KTP</source>
        <translation>as on your ID card</translation>
    </message>
    <message>
        <source>0812 3456 7890</source>
        <translation>0812 3456 7890</translation>
    </message>
</context>
<context>
    <name>HelpComingPage</name>
    <message>
        <source>Petugas helpdesk akan mendampingi Anda. Silakan kembali ke %1.</source>
        <translation>The helpdesk will assist you. Please go back to %1.</translation>
    </message>
    <message>
        <source>Angka untuk %1 sudah salah lima kali. Mohon tunggu di depan kios ini; petugas membantu Anda keluar.</source>
        <translation>The digits for %1 were wrong five times. Please wait at this kiosk; a member of staff will help you sign out.</translation>
    </message>
    <message>
        <source>Mohon tunggu di depan kios ini, petugas segera datang.</source>
        <translation>Please wait at this kiosk; a member of staff is coming.</translation>
    </message>
    <message>
        <source>Permintaan terkirim</source>
        <translation>Your request has been sent</translation>
    </message>
    <message>
        <source>Petugas dipanggil</source>
        <translation>The staff have been called</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Petugas datang ke kios ini untuk membantu Anda.</source>
        <translation>A member of staff comes to this kiosk to help you.</translation>
    </message>
    <message>
        <source>Perlu bantuan petugas?</source>
        <translation>Do you need help from the staff?</translation>
    </message>
    <message>
        <source>Tidak dapat memakai kios, bingung memilih layanan, atau ada kendala lain.</source>
        <translation>You cannot use the kiosk, are unsure which service to choose, or have another difficulty.</translation>
    </message>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Panggil petugas ke sini</source>
        <translation>Call somebody here</translation>
    </message>
    <message>
        <source>Pindai slip Anda di sini, lalu pilih Minta pendampingan.</source>
        <translation>Scan your slip here, then choose Ask for assistance.</translation>
    </message>
    <message>
        <source>Perlu didampingi di PC ruang bidding?</source>
        <translation>Do you need assistance at a PC of the bidding room?</translation>
    </message>
    <message>
        <source>Dari luar kantor: telepon %1 atau WhatsApp %2.</source>
        <translation>From outside the office: call %1 or WhatsApp %2.</translation>
    </message>
</context>
<context>
    <name>HomeErrands</name>
    <message>
        <source>Cek dokumen</source>
        <translation>Check papers</translation>
    </message>
    <message>
        <source>Keluar dari ruang bidding</source>
        <translation>Sign out of the bidding room</translation>
    </message>
    <message>
        <source>Daftar pelatihan</source>
        <translation>Join a training</translation>
    </message>
    <message>
        <source>Saran dan pengaduan</source>
        <translation>Suggestions and complaints</translation>
    </message>
    <message>
        <source>Panggil petugas</source>
        <translation>Call the staff</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Sentuh salah satu untuk mulai. Semua layanan gratis.</source>
        <translation>Touch one to begin. All services are free.</translation>
    </message>
    <message>
        <source>Selamat datang. Siapa Anda?</source>
        <translation>Welcome. Who are you?</translation>
    </message>
    <message>
        <source>Siapa Anda?</source>
        <translation>Who are you?</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Masih di sini?</source>
        <translation>Still here?</translation>
    </message>
    <message>
        <source>Demi keamanan data Anda, isian akan dihapus dan layar kembali ke awal.</source>
        <translation>To protect your data, what you filled in will be deleted and the screen will start over.</translation>
    </message>
    <message>
        <source>Ya, lanjutkan</source>
        <translation>Yes, go on</translation>
    </message>
    <message>
        <source>Selesai, hapus isian saya</source>
        <translation>Finish, delete my entries</translation>
    </message>
</context>
<context>
    <name>KeptTicket</name>
    <message>
        <source>Nomor loket Anda tetap di tempatnya dan dipanggil setelah Anda selesai di ruang bidding.</source>
        <translation>Your counter number keeps its place and is called when you have finished in the bidding room.</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>ABC</source>
        <translation>ABC</translation>
    </message>
    <message>
        <source>123</source>
        <translation>123</translation>
    </message>
    <message>
        <source>Spasi</source>
        <translation>Space</translation>
    </message>
</context>
<context>
    <name>LongField</name>
    <message numerus="yes">
        <source>sisa %n huruf</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LongLinePage</name>
    <message>
        <source>Kemungkinan besar Anda belum dilayani sebelum istirahat %1.</source>
        <translation>You will probably not be served before the break %1.</translation>
    </message>
    <message>
        <source>Kemungkinan besar Anda belum dilayani sebelum layanan tutup %1.</source>
        <translation>You will probably not be served before the service closes %1.</translation>
    </message>
    <message>
        <source>Nomor yang sudah diambil tetap berlaku dan dipanggil setelah istirahat.</source>
        <translation>A number you take stays valid and is called after the break.</translation>
    </message>
    <message>
        <source>Nomor yang sudah diambil tetap dilayani hari ini, tetapi bisa lewat jam tutup.</source>
        <translation>A number you take is still served today, but perhaps after closing time.</translation>
    </message>
    <message numerus="yes">
        <source>Belum ada loket yang buka. %n orang menunggu.</source>
        <translation>
            <numerusform>No counter is open yet. %n person is waiting.</numerusform>
            <numerusform>No counter is open yet. %n people are waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orang menunggu, perkiraan %1 jam.</source>
        <translation>
            <numerusform>%n person is waiting, about %1 hours.</numerusform>
            <numerusform>%n people are waiting, about %1 hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orang menunggu, perkiraan %1 menit.</source>
        <translation>
            <numerusform>%n person is waiting, about %1 minutes.</numerusform>
            <numerusform>%n people are waiting, about %1 minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Antrean sedang panjang</source>
        <translation>The queue is long now</translation>
    </message>
    <message>
        <source>Pilih layanan lain</source>
        <translation>Choose another service</translation>
    </message>
    <message>
        <source>Tetap ambil nomor</source>
        <translation>Take a number anyway</translation>
    </message>
</context>
<context>
    <name>OfflineBand</name>
    <message>
        <source>Tidak tersambung ke data kantor</source>
        <translation>Not connected to the office&apos;s data</translation>
    </message>
    <message>
        <source>Kios ini belum dapat dipakai. Sambungan dicoba lagi terus-menerus; bila Anda tidak dapat menunggu, temui petugas.</source>
        <translation>This kiosk cannot be used yet. It keeps trying to connect; if you cannot wait, please see the staff.</translation>
    </message>
</context>
<context>
    <name>OnlineTick</name>
    <message>
        <source>Ubah dulu datanya di SIKAP; nomor Anda tetap berlaku.</source>
        <translation>Please change the data in SIKAP first; your number stays valid.</translation>
    </message>
    <message>
        <source>Daftar dulu secara online; nomor Anda tetap berlaku.</source>
        <translation>Please register online first; your number stays valid.</translation>
    </message>
    <message>
        <source>Saya belum mengubah data di SIKAP</source>
        <translation>I have not changed the data in SIKAP yet</translation>
    </message>
    <message>
        <source>Saya belum mendaftar online</source>
        <translation>I have not registered online yet</translation>
    </message>
    <message>
        <source>tempat Anda di antrean ini tetap</source>
        <translation>you keep your place in this line</translation>
    </message>
    <message>
        <source>Pakai komputer ruang bidding dulu</source>
        <translation>Use a bidding room computer first</translation>
    </message>
    <message>
        <source>saya urus sendiri sebelum dipanggil</source>
        <translation>I will do it myself before I am called</translation>
    </message>
    <message>
        <source>Langsung menunggu di loket</source>
        <translation>Wait for the counter right away</translation>
    </message>
</context>
<context>
    <name>OpenState</name>
    <message>
        <source>Gangguan</source>
        <translation>Out of order</translation>
    </message>
    <message>
        <source>Istirahat</source>
        <translation>Break</translation>
    </message>
    <message>
        <source>Buka</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Data kantor belum dapat dibaca. Silakan langsung ke petugas.</source>
        <translation>The office&apos;s data cannot be read yet. Please go straight to the staff.</translation>
    </message>
    <message>
        <source>Sebagian layanan sedang tutup, lihat jam layanan di bawah.</source>
        <translation>Some services are closed, see the service hours below.</translation>
    </message>
    <message>
        <source>Nomor antrean dapat diambil sekarang.</source>
        <translation>You can take a queue number now.</translation>
    </message>
    <message>
        <source>Semua layanan sedang tutup</source>
        <translation>All services are closed now</translation>
    </message>
    <message>
        <source>(%1 lagi)</source>
        <translation>(in %1)</translation>
    </message>
    <message>
        <source>Buka lagi %1</source>
        <translation>Opens again %1</translation>
    </message>
</context>
<context>
    <name>PaperEntry</name>
    <message>
        <source>asli</source>
        <translation>original</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copy</translation>
    </message>
    <message>
        <source>meterai</source>
        <translation>duty stamp</translation>
    </message>
    <message>
        <source>tanda tangan</source>
        <translation>signature</translation>
    </message>
    <message>
        <source>cap</source>
        <translation>company stamp</translation>
    </message>
    <message>
        <source>bila datang langsung</source>
        <translation>if you come in person</translation>
    </message>
    <message>
        <source>khusus ASN</source>
        <translation>civil servants only</translation>
    </message>
    <message>
        <source>selain ASN</source>
        <translation>everybody but civil servants</translation>
    </message>
    <message>
        <source>pelatihan terjadwal</source>
        <translation>scheduled training</translation>
    </message>
    <message>
        <source>jika ada</source>
        <translation>if any</translation>
    </message>
</context>
<context>
    <name>PaperList</name>
    <message>
        <source>Untuk siapa?</source>
        <translation>Whose papers are they?</translation>
    </message>
    <message>
        <source>Berkas yang dibawa</source>
        <translation>Papers to bring</translation>
    </message>
    <message>
        <source>Pilih jenis pelaku usaha untuk melihat berkas yang perlu dibawa.</source>
        <translation>Choose the type of business to see which papers to bring.</translation>
    </message>
    <message>
        <source>Bila yang datang bukan direktur/pemilik, tambahkan:</source>
        <translation>If somebody other than the director/owner comes, add:</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Lihat berkas dan standar pelayanan tanpa mengisi data, juga saat layanan tutup.</source>
        <translation>See papers and service standards without giving any data, even while services are closed.</translation>
    </message>
    <message>
        <source>Cek dokumen layanan apa?</source>
        <translation>Papers for which service?</translation>
    </message>
</context>
<context>
    <name>ParticipationPage</name>
    <message>
        <source>Anda tercatat hadir</source>
        <translation>You are marked present</translation>
    </message>
    <message>
        <source>Terima kasih</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>Daftar tunggu nomor %1</source>
        <translation>Number %1 on the waiting list</translation>
    </message>
    <message>
        <source>Belum hari pelatihan</source>
        <translation>Not today yet</translation>
    </message>
    <message>
        <source>Pendaftaran dibatalkan</source>
        <translation>Registration cancelled</translation>
    </message>
    <message>
        <source>Pelatihan sudah selesai</source>
        <translation>The training is over</translation>
    </message>
    <message>
        <source>Selamat mengikuti %1 di %2. Setelah kelas selesai, pindai lagi kode ini untuk mengisi evaluasi.</source>
        <translation>Enjoy %1 at %2. After the class, scan this code again to fill in the evaluation.</translation>
    </message>
    <message>
        <source>Evaluasi Anda untuk %1 sudah kami terima.</source>
        <translation>We have your evaluation of %1.</translation>
    </message>
    <message>
        <source>Semua kursi %1 terisi. Tanyakan kepada petugas apakah ada kursi kosong.</source>
        <translation>All seats of %1 are taken. Please ask the staff whether a seat is free.</translation>
    </message>
    <message>
        <source>%1 berlangsung %2, pukul %3, di %4. Pindai lagi kode ini pada hari itu.</source>
        <translation>%1 takes place on %2, %3, at %4. Please scan this code again on that day.</translation>
    </message>
    <message>
        <source>Pendaftaran atau kelas %1 dibatalkan. Pilih kelas lain, atau tanyakan kepada petugas.</source>
        <translation>This registration or the class %1 was cancelled. Please choose another class, or ask the staff.</translation>
    </message>
    <message>
        <source>%1 berlangsung %2. Tanyakan kepada petugas bila ini keliru.</source>
        <translation>%1 took place on %2. Please ask the staff if this is wrong.</translation>
    </message>
</context>
<context>
    <name>PhoneDigitsPage</name>
    <message>
        <source>Ketik empat angka terakhir nomor telepon yang Anda tulis saat masuk.</source>
        <translation>Type the last four digits of the phone number you wrote when you signed in.</translation>
    </message>
    <message>
        <source>Keluar dari %1</source>
        <translation>Sign out of %1</translation>
    </message>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
</context>
<context>
    <name>PriorityTick</name>
    <message>
        <source>lansia, disabilitas, hamil, menyusui, membawa anak</source>
        <translation>elderly, disabled, pregnant, breastfeeding, with a child</translation>
    </message>
    <message>
        <source>Antrean prioritas</source>
        <translation>Priority queue</translation>
    </message>
</context>
<context>
    <name>PrivacyNotice</name>
    <message>
        <source>Data Anda hanya dipakai untuk pelayanan; nomornya disimpan tersandi (UU 27/2022).</source>
        <translation>Your data is only used to serve you; numbers are stored encrypted (Law 27/2022).</translation>
    </message>
    <message>
        <source>Selengkapnya</source>
        <translation>Read more</translation>
    </message>
    <message>
        <source>Data pribadi Anda</source>
        <translation>Your personal data</translation>
    </message>
</context>
<context>
    <name>PrivacyPage</name>
    <message>
        <source>Data pribadi Anda</source>
        <translation>Your personal data</translation>
    </message>
</context>
<context>
    <name>ProceedButton</name>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Ambil nomor</source>
        <translation>Take a number</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Berkasnya belum lengkap, jadi waktunya berhenti dulu. Lengkapi sesuai pemberitahuan petugas.</source>
        <translation>The file is not complete yet, so the time has stopped. Please bring what the staff told you.</translation>
    </message>
    <message>
        <source>Kami meneruskannya kepada %1 dan menunggu jawabannya.</source>
        <translation>We passed it on to %1 and are waiting for the answer.</translation>
    </message>
    <message>
        <source>Kami meneruskannya kepada %1 dan masih menunggu jawabannya. Maaf, ini lebih lama dari yang kami janjikan.</source>
        <translation>We passed it on to %1 and are still waiting for the answer. We are sorry that this takes longer than we promised.</translation>
    </message>
    <message>
        <source>Jawaban kami ada di bawah ini.</source>
        <translation>Our answer stands below.</translation>
    </message>
    <message>
        <source>Tidak ada lagi yang perlu Anda lakukan di kios ini. Bila ada pertanyaan, tanyakan kepada petugas.</source>
        <translation>There is nothing left to do at this kiosk. If you have a question, please ask the staff.</translation>
    </message>
    <message>
        <source>Petugas akan menanganinya. Anda tidak perlu menunggu di sini.</source>
        <translation>Our staff will see to it. You need not wait here.</translation>
    </message>
    <message>
        <source>Menunggu berkas Anda</source>
        <translation>Waiting for your papers</translation>
    </message>
    <message>
        <source>Menunggu jawaban %1</source>
        <translation>Waiting for the answer of %1</translation>
    </message>
    <message>
        <source>Ditangani petugas</source>
        <translation>Handled by our staff</translation>
    </message>
    <message>
        <source>Maaf, ini lebih lama dari yang kami janjikan. Silakan tanyakan kepada petugas.</source>
        <translation>Sorry, this takes longer than we promised. Please ask the staff.</translation>
    </message>
    <message>
        <source>Kami sedang mengerjakannya. Anda tidak perlu menunggu di sini.</source>
        <translation>We are working on it. You need not wait here.</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>Ditutup</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Diterima</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>Dijanjikan paling lambat</source>
        <translation>Promised by</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Dijawab</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Jawaban kami</source>
        <translation>Our answer</translation>
    </message>
    <message>
        <source>Sembilan pertanyaan tentang layanan ini, tanpa nama.</source>
        <translation>Nine questions about this service, without your name.</translation>
    </message>
    <message>
        <source>Nilai layanan kami</source>
        <translation>Rate our service</translation>
    </message>
</context>
<context>
    <name>QuestionBlock</name>
    <message>
        <source>14.00</source>
        <translation>14.00</translation>
    </message>
    <message>
        <source>Pukul berapa</source>
        <translation>At what time</translation>
    </message>
</context>
<context>
    <name>QuestionsPage</name>
    <message>
        <source>Apa keperluan Anda?</source>
        <translation>What do you need?</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>RecalledPage</name>
    <message>
        <source>Data dari slip yang Anda pindai, sebagian disamarkan.</source>
        <translation>Data of the slip you scanned, partly hidden.</translation>
    </message>
    <message>
        <source>Apakah ini Anda?</source>
        <translation>Is this you?</translation>
    </message>
    <message>
        <source>Tulis keperluan hari ini</source>
        <translation>Write what you came for today</translation>
    </message>
    <message>
        <source>Ya, ini saya</source>
        <translation>Yes, this is me</translation>
    </message>
    <message>
        <source>Ya, untuk layanan yang sama</source>
        <translation>Yes, for the same service</translation>
    </message>
    <message>
        <source>Pilih layanan lain; data Anda tidak perlu ditulis lagi.</source>
        <translation>Choose another service; you need not write your data again.</translation>
    </message>
    <message>
        <source>Ya, untuk layanan lain</source>
        <translation>Yes, for another service</translation>
    </message>
    <message>
        <source>Sembilan pertanyaan tentang kunjungan terakhir, tanpa nama.</source>
        <translation>Nine questions about your last visit, without your name.</translation>
    </message>
    <message>
        <source>Nilai layanan kami</source>
        <translation>Rate our service</translation>
    </message>
    <message>
        <source>Mulai dari awal dengan data Anda sendiri.</source>
        <translation>Start over with your own data.</translation>
    </message>
    <message>
        <source>Bukan saya</source>
        <translation>Not me</translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>Tanyakan kepada petugas kapan layanan dibuka lagi.</source>
        <translation>Please ask the staff when the service opens again.</translation>
    </message>
    <message>
        <source>Nomor dapat diambil lagi %1 (%2 lagi).</source>
        <translation>Numbers can be taken again %1 (in %2).</translation>
    </message>
    <message>
        <source>%1. Isian Anda masih tersimpan di layar ini; tekan Kembali bila ingin mencoba lagi.</source>
        <translation>%1. What you filled in is still on this screen; press Back if you want to try again.</translation>
    </message>
    <message>
        <source>Nomor belum dapat diambil</source>
        <translation>Numbers cannot be taken yet</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>ResultEnd</name>
    <message>
        <source>Selesai</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>RoomFullPage</name>
    <message numerus="yes">
        <source>Nomor Anda dipanggil lewat layar antrean dan pengeras suara. Setelah itu, pindai foto barcode ini di kios dalam %n menit.</source>
        <translation>
            <numerusform>Your number is called on the queue display and over the loudspeaker. Then scan your photo of this barcode at the kiosk within %n minute.</numerusform>
            <numerusform>Your number is called on the queue display and over the loudspeaker. Then scan your photo of this barcode at the kiosk within %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nomor Anda dipanggil lewat layar antrean dan pengeras suara. Setelah itu, pindai slip di kios ini dalam %n menit.</source>
        <translation>
            <numerusform>Your number is called on the queue display and over the loudspeaker. Then scan your slip at this kiosk within %n minute.</numerusform>
            <numerusform>Your number is called on the queue display and over the loudspeaker. Then scan your slip at this kiosk within %n minutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>ke-%1</source>
        <translation>no. %1</translation>
    </message>
    <message>
        <source>dalam antrean komputer</source>
        <translation>in line for a computer</translation>
    </message>
    <message>
        <source>jam menunggu</source>
        <translation>hours to wait</translation>
    </message>
    <message>
        <source>menit menunggu</source>
        <translation>minutes to wait</translation>
    </message>
    <message>
        <source>Ruang bidding penuh, nomor Anda</source>
        <translation>The bidding room is full, your number is</translation>
    </message>
</context>
<context>
    <name>ScanHint</name>
    <message>
        <source>Punya slip?
Pindai di sini</source>
        <translation>Have a slip?
Scan it here</translation>
    </message>
</context>
<context>
    <name>ScoreRow</name>
    <message>
        <source>Pilih satu</source>
        <translation>Choose one</translation>
    </message>
</context>
<context>
    <name>SeatCard</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>SeatPage</name>
    <message>
        <source>Tunjukkan NIP Anda kepada petugas ruang bidding.</source>
        <translation>Show your NIP to the staff of the bidding room.</translation>
    </message>
    <message>
        <source>Tunjukkan KTP Anda kepada petugas ruang bidding.</source>
        <translation>Show your ID card to the staff of the bidding room.</translation>
    </message>
    <message>
        <source>Helpdesk akan mendatangi Anda.</source>
        <translation>The helpdesk will come to you.</translation>
    </message>
    <message>
        <source>Setelah selesai, keluar lewat kios ini.</source>
        <translation>When you have finished, sign out at this kiosk.</translation>
    </message>
    <message>
        <source>Ambil slip; pindai di kios ini setelah selesai.</source>
        <translation>Take the slip; scan it at this kiosk when you have finished.</translation>
    </message>
    <message>
        <source>Silakan duduk di</source>
        <translation>Please take a seat at</translation>
    </message>
</context>
<context>
    <name>ServiceCard</name>
    <message>
        <source>gratis</source>
        <translation>free</translation>
    </message>
    <message>
        <source>%1 dari %2 PC kosong</source>
        <translation>%1 of %2 PCs free</translation>
    </message>
    <message numerus="yes">
        <source>komputer penuh, %n menunggu</source>
        <translation>
            <numerusform>all computers in use, %n waiting</numerusform>
            <numerusform>all computers in use, %n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>komputer penuh</source>
        <translation>all computers in use</translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>tidak ada antrean</source>
        <translation>no queue</translation>
    </message>
    <message>
        <source>Pengambilan nomor sudah ditutup</source>
        <translation>No more numbers are given out</translation>
    </message>
    <message>
        <source>Tanyakan kepada petugas.</source>
        <translation>Please ask the staff.</translation>
    </message>
    <message>
        <source>Buka lagi %1</source>
        <translation>Opens again %1</translation>
    </message>
    <message>
        <source>(%1 lagi)</source>
        <translation>(in %1)</translation>
    </message>
</context>
<context>
    <name>ServiceEntry</name>
    <message>
        <source>Standar pelayanan</source>
        <translation>Service standard</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Semua layanan gratis, tidak dipungut biaya.</source>
        <translation>All services are free of charge.</translation>
    </message>
    <message>
        <source>Apa yang ingin Anda urus?</source>
        <translation>What would you like to do?</translation>
    </message>
</context>
<context>
    <name>SimulationTag</name>
    <message>
        <source>SIMULASI</source>
        <translation>SIMULATION</translation>
    </message>
</context>
<context>
    <name>StandardPage</name>
    <message>
        <source>Standar pelayanan</source>
        <translation>Service standard</translation>
    </message>
    <message>
        <source>Sebelumnya</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Berikutnya</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Situs kantor kami: %1</source>
        <translation>Our office&apos;s website: %1</translation>
    </message>
    <message>
        <source>Menurut Keputusan %1</source>
        <translation>By Decree %1</translation>
    </message>
</context>
<context>
    <name>StayPage</name>
    <message>
        <source>Nomor %1 · masuk pukul %2</source>
        <translation>Number %1 · since %2</translation>
    </message>
    <message>
        <source>Anda memakai %1</source>
        <translation>You are using %1</translation>
    </message>
    <message>
        <source>Jam keluar Anda dicatat sekarang.</source>
        <translation>The time you leave is recorded now.</translation>
    </message>
    <message>
        <source>Keluar dari %1</source>
        <translation>Sign out of %1</translation>
    </message>
    <message>
        <source>Petugas helpdesk datang ke PC Anda.</source>
        <translation>Somebody from the helpdesk comes to your PC.</translation>
    </message>
    <message>
        <source>Minta pendampingan</source>
        <translation>Ask for assistance</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Siapa Anda</source>
        <translation>Who you are</translation>
    </message>
    <message>
        <source>Layanan</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Data Anda</source>
        <translation>Your data</translation>
    </message>
    <message>
        <source>Nomor</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>SurveyCodePage</name>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Ketik dua belas huruf dan angka di bawah barcode slip Anda.</source>
        <translation>Type the twelve letters and digits under the barcode of your slip.</translation>
    </message>
</context>
<context>
    <name>SurveyMain</name>
    <message>
        <source>SIMULASI</source>
        <translation>SIMULATION</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>SurveyProfilePage</name>
    <message>
        <source>Tidak wajib diisi. Jawaban disimpan tanpa nama dan tanpa nomor Anda.</source>
        <translation>Optional. Your answers are kept without your name and number.</translation>
    </message>
    <message>
        <source>Sedikit tentang Anda</source>
        <translation>A little about you</translation>
    </message>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
    <message>
        <source>Kirim jawaban</source>
        <translation>Send answers</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>SurveyProgress</name>
    <message>
        <source>Pertanyaan %1 dari %2</source>
        <translation>Question %1 of %2</translation>
    </message>
</context>
<context>
    <name>SurveyStartPage</name>
    <message>
        <source>Bagaimana layanan kami?</source>
        <translation>How was our service?</translation>
    </message>
    <message>
        <source>Sembilan pertanyaan, kurang dari satu menit, tanpa nama.</source>
        <translation>Nine questions, less than a minute, no names.</translation>
    </message>
    <message>
        <source>Pindai barcode di tiket atau slip Anda</source>
        <translation>Scan the barcode of your ticket or slip</translation>
    </message>
    <message>
        <source>Ketik kodenya</source>
        <translation>Type the code</translation>
    </message>
</context>
<context>
    <name>SurveyThanksPage</name>
    <message>
        <source>Jawaban Anda tersimpan tanpa nama dan membantu kami melayani lebih baik.</source>
        <translation>Your answers are kept without your name and help us to serve you better.</translation>
    </message>
    <message>
        <source>Terima kasih</source>
        <translation>Thank you</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>Terima kasih</source>
        <translation>Thank you</translation>
    </message>
    <message>
        <source>Kunjungan Anda sudah tercatat di buku tamu. Silakan duduk, petugas akan menemui Anda.</source>
        <translation>Your visit is recorded in the guestbook. Please take a seat; a member of staff will come to you.</translation>
    </message>
</context>
<context>
    <name>TicketCard</name>
    <message>
        <source>Tidak dipungut biaya</source>
        <translation>Free of charge</translation>
    </message>
</context>
<context>
    <name>TicketFigures</name>
    <message>
        <source>Pertama</source>
        <translation>First</translation>
    </message>
    <message>
        <source>orang di depan Anda</source>
        <translation>ahead of you</translation>
    </message>
    <message>
        <source>tidak ada antrean</source>
        <translation>no queue</translation>
    </message>
    <message>
        <source>jam menunggu</source>
        <translation>hours to wait</translation>
    </message>
    <message>
        <source>menit menunggu</source>
        <translation>minutes to wait</translation>
    </message>
    <message>
        <source>tempat layanan</source>
        <translation>where you are served</translation>
    </message>
</context>
<context>
    <name>TicketNumber</name>
    <message>
        <source>Antrean prioritas</source>
        <translation>Priority queue</translation>
    </message>
</context>
<context>
    <name>TicketPage</name>
    <message>
        <source>Nomor Anda dipanggil lewat layar antrean dan pengeras suara.</source>
        <translation>Your number is called on the queue display and over the loudspeaker.</translation>
    </message>
    <message>
        <source>Ambil slip di bawah layar.</source>
        <translation>Take the slip below the screen.</translation>
    </message>
    <message>
        <source>Silakan tunggu, nomor Anda</source>
        <translation>Please wait, your number is</translation>
    </message>
</context>
<context>
    <name>TodaysHours</name>
    <message>
        <source>Jam layanan hari ini</source>
        <translation>Service hours today</translation>
    </message>
    <message>
        <source>Semua layanan</source>
        <translation>All services</translation>
    </message>
    <message>
        <source>Layanan lainnya</source>
        <translation>Other services</translation>
    </message>
    <message>
        <source>istirahat %1</source>
        <translation>break %1</translation>
    </message>
    <message>
        <source>%1, tutup</source>
        <translation>%1, closed</translation>
    </message>
</context>
<context>
    <name>TrainingDetailsPage</name>
    <message>
        <source>Masuk daftar tunggu</source>
        <translation>Join the waiting list</translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>%1, pukul %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Semua kursi terisi. Bila ada yang batal, Anda naik menurut urutan.</source>
        <translation>All seats are taken. If somebody withdraws, you move up in order.</translation>
    </message>
    <message>
        <source>Semua kursi terisi. Bila ada kursi kosong, pindai bukti Anda di kios ini untuk menempatinya.</source>
        <translation>All seats are taken. When a seat becomes free, scan your proof at this kiosk to take it.</translation>
    </message>
    <message>
        <source>sesuai KTP</source>
        <translation>as on your ID card</translation>
    </message>
    <message>
        <source>0812 3456 7890</source>
        <translation>0812 3456 7890</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>Perusahaan/instansi</source>
        <translation>Company/agency</translation>
    </message>
    <message>
        <source>Nomor telepon/WhatsApp</source>
        <translation>Phone/WhatsApp number</translation>
    </message>
    <message>
        <source>Siapa yang ikut?</source>
        <translation>Who takes part?</translation>
    </message>
</context>
<context>
    <name>TrainingDonePage</name>
    <message>
        <source>%1, pukul %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Daftar tunggu nomor %1</source>
        <translation>Number %1 on the waiting list</translation>
    </message>
    <message>
        <source>Anda tercatat hadir</source>
        <translation>You are marked present</translation>
    </message>
    <message>
        <source>Anda sudah terdaftar</source>
        <translation>You are already registered</translation>
    </message>
    <message>
        <source>Anda terdaftar</source>
        <translation>You are registered</translation>
    </message>
    <message>
        <source>Setelah kelas selesai, pindai kode ini di kios untuk mengisi evaluasi.</source>
        <translation>After the class, scan this code at the kiosk to fill in the evaluation.</translation>
    </message>
    <message>
        <source>Pada hari pelatihan, pindai kode ini di kios untuk mencatat kehadiran.</source>
        <translation>On the day of the training, scan this code at the kiosk to be marked present.</translation>
    </message>
    <message>
        <source>Pada hari pelatihan, pindai kode ini di kios untuk melihat apakah ada kursi untuk Anda.</source>
        <translation>On the day of the training, scan this code at the kiosk to see whether there is a seat for you.</translation>
    </message>
    <message>
        <source>Bila ada kursi kosong, pindai kode ini di kios untuk menempatinya.</source>
        <translation>When a seat becomes free, scan this code at the kiosk to take it.</translation>
    </message>
    <message>
        <source>Kode peserta</source>
        <translation>Participant&apos;s code</translation>
    </message>
</context>
<context>
    <name>TrainingPage</name>
    <message>
        <source>Gratis, untuk penyedia dan perangkat daerah.</source>
        <translation>Free, for providers and government offices.</translation>
    </message>
    <message>
        <source>Daftar pelatihan</source>
        <translation>Join a training</translation>
    </message>
    <message>
        <source>Pindai buktinya untuk mencatat kehadiran atau mengisi evaluasi.</source>
        <translation>Scan your proof to be marked present or to evaluate.</translation>
    </message>
    <message>
        <source>Sudah terdaftar?</source>
        <translation>Already registered?</translation>
    </message>
    <message>
        <source>Belum ada kelas yang dibuka. Tanyakan kepada petugas, atau hubungi %1.</source>
        <translation>No class is open yet. Please ask the staff, or call %1.</translation>
    </message>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
</context>
<context>
    <name>TrainingPlace</name>
    <message>
        <source>%1: daftar tunggu nomor %2</source>
        <translation>%1: number %2 on the waiting list</translation>
    </message>
    <message>
        <source>%1: Anda terdaftar</source>
        <translation>%1: you are registered</translation>
    </message>
    <message>
        <source>%1, pukul %2. Buktinya tercetak bersama slip.</source>
        <translation>%1, %2. Its proof is printed with your slip.</translation>
    </message>
</context>
<context>
    <name>UnprintedNotice</name>
    <message>
        <source>Slip tidak tercetak. Silakan foto layar ini.</source>
        <translation>The slip was not printed. Please take a photo of this screen.</translation>
    </message>
    <message>
        <source>Nomor Anda tetap berlaku. Petugas sudah diberi tahu.</source>
        <translation>Your number is valid. The staff have been told.</translation>
    </message>
</context>
<context>
    <name>WritingPage</name>
    <message>
        <source>Sebentar…</source>
        <translation>One moment…</translation>
    </message>
</context>
</TS>

// Runs only where module scripts are unknown, so it is written for browsers of that time: says why nothing opens, and shows
// at once what CSS would show after a while.
;(function () {
  var texts = {
    ja: 'お使いのブラウザは古いため、このページを開けません。ブラウザまたはLINEを更新してください。',
    en: 'This browser is too old for this page. Please update it, or LINE.',
    th: 'เบราว์เซอร์นี้เก่าเกินไปสำหรับหน้านี้ โปรดอัปเดตเบราว์เซอร์หรือ LINE',
    'zh-TW': '這個瀏覽器版本過舊，無法開啟這個頁面。請更新瀏覽器或LINE。',
    ko: '브라우저가 너무 오래되어 이 페이지를 열 수 없어요. 브라우저나 LINE을 업데이트해 주세요.',
    id: 'Versi browser ini terlalu lama untuk membuka halaman ini. Silakan perbarui browser atau LINE.',
  }
  var notices = document.querySelectorAll('.start-fallback p')
  for (var i = 0; i < notices.length; i++) notices[i].firstChild.nodeValue = texts[notices[i].lang] + ' '
  document.documentElement.className = 'is-unsupported'
})()

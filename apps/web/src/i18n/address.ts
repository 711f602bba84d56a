/** The words of the form that has a page fetched by its address, in both languages; `problems` by the code of the server. */

export const arAddress = {
  title: 'أو من عنوان على الإنترنت',
  label: 'عنوان الصفحة',
  hint: 'يجلب خادم إسناد الصفحة، ويستخرج المقالة منها ويحفظها في المكتبة.',
  submit: 'اجلب المقالة',
  fetching: 'جارٍ جلب الصفحة…',
  failed: 'تعذّر جلب الصفحة.',
  noServer: 'لا يجيب خادم إسناد. تحقق من أنه يعمل.',
  problems: {
    'invalid-source': 'اكتب عنوانًا كاملًا، مثل https://news.example/1',
    'fetch-invalid-address': 'اكتب عنوانًا كاملًا، مثل https://news.example/1',
    'fetch-forbidden-address':
      'ليس هذا العنوان على الإنترنت العام: لا تُجلب صفحات هذا الجهاز ولا الشبكات الخاصة.',
    'fetch-robots': 'لا يسمح الموقع للبرامج بجلب هذه الصفحة. افتحها في المتصفح والصق نصها.',
    'fetch-not-found': 'لا صفحة في هذا العنوان. تحقق منه.',
    'fetch-refused': 'رفض الموقع الطلب. افتح الصفحة في المتصفح والصق نصها.',
    'fetch-wrong-type': 'ليس في هذا العنوان صفحة مقالة.',
    'fetch-too-large': 'الصفحة أكبر مما يُقرأ.',
    'fetch-too-many-redirects': 'يحيل العنوان من مكان إلى مكان بلا نهاية.',
    'fetch-unknown-host': 'لا موقع بهذا الاسم. تحقق من كتابته.',
    'fetch-unreachable': 'تعذّر الاتصال بالموقع. حاول بعد قليل.',
    'fetch-timeout': 'لم يُجب الموقع في الوقت المحدد. حاول بعد قليل.',
    'fetch-broken-response': 'انقطع الاتصال قبل أن تكتمل الصفحة. حاول مرة أخرى.',
    'no-article': 'لم نجد مقالة في هذه الصفحة. افتحها في المتصفح والصق نصها.',
  },
}

export const enAddress: typeof arAddress = {
  title: 'Or from an address on the web',
  label: 'Address of the page',
  hint: 'The Isnad server fetches the page, takes the article out of it and stores it in the library.',
  submit: 'Fetch the article',
  fetching: 'Fetching the page…',
  failed: 'The page could not be fetched.',
  noServer: 'The Isnad server does not answer. Check that it is running.',
  problems: {
    'invalid-source': 'Write a whole address, such as https://news.example/1',
    'fetch-invalid-address': 'Write a whole address, such as https://news.example/1',
    'fetch-forbidden-address':
      'That address is not on the public internet: pages of this machine or of private networks are not fetched.',
    'fetch-robots':
      'The site does not let programs fetch that page. Open it in the browser and paste its text.',
    'fetch-not-found': 'There is no page at that address. Check it.',
    'fetch-refused': 'The site refused. Open the page in the browser and paste its text.',
    'fetch-wrong-type': 'There is no page with an article at that address.',
    'fetch-too-large': 'The page is larger than what is read.',
    'fetch-too-many-redirects': 'The address redirects without end.',
    'fetch-unknown-host': 'There is no site of that name. Check its spelling.',
    'fetch-unreachable': 'The site could not be reached. Try again later.',
    'fetch-timeout': 'The site did not answer in time. Try again later.',
    'fetch-broken-response': 'The connection was lost before the page was complete. Try again.',
    'no-article': 'No article was found on that page. Open it in the browser and paste its text.',
  },
}

import type { Words } from "../base/words.ts"

/** What the plant room refuses, in words: what happened, why, what to do. Offices add their own reasons. */
export const reasons: Readonly<Record<string, Words>> = {
  set_up_already: {
    zh: "本系统已经完成首次设置，设置地址已失效。请直接登录；忘记密码请联系安全管理员。",
    en: "This installation has been set up, and the set-up address is gone. Sign in; if a password is lost, ask the security administrator.",
  },
  set_up_token: {
    zh: "设置地址不完整或已失效。请从启动服务的窗口中复制完整的地址，重新打开。",
    en: "The set-up address is incomplete or no longer valid. Copy the whole address from the window in which the server was started.",
  },
  administrators_same: {
    zh: "三名管理员必须是三个不同的人，姓名和用户名不能相同。确系同名的，请在姓名后加注部门。",
    en: "The three administrators must be three different people, with different names and user names. If two really share a name, add the department to it.",
  },
  days_out_of_order: {
    zh: "日期先后不对：结束不能早于开始，截止不能早于征集开始。请核对后再提交。",
    en: "The days are out of order: nothing ends before it begins, and the cut-off is not before collection opens. Check them and submit again.",
  },
  not_signed_in: {
    zh: "您还没有登录，或登录已过期。请重新登录后再试，已填写的内容会保留。",
    en: "You are not signed in, or your session has ended. Sign in again; what you have filled in is kept.",
  },
  bad_credentials: {
    zh: "用户名或密码不正确。请检查大小写和输入法后重试；忘记密码请联系本单位的系统管理员。",
    en: "The user name or password is wrong. Check capitals and the input method and try again; if you forgot your password, ask your system administrator.",
  },
  too_many_failures: {
    zh: "登录失败次数过多，为防止有人猜测密码，暂停登录。请在 {seconds} 秒后再试。",
    en: "Too many failed sign-ins. To stop anyone guessing passwords, signing in is paused. Try again in {seconds} seconds.",
  },
  busy: {
    zh: "现在用的人多，这一步还没有办理。填写的内容都在，请过 {seconds} 秒再试。",
    en: "Many people are using this just now, and this was not done yet. What you typed is kept; try again in {seconds} seconds.",
  },
  too_many: {
    zh: "请求过于频繁，服务器暂不受理。请在 {seconds} 秒后再试。",
    en: "Too many requests in a short time, so the server is not taking more. Try again in {seconds} seconds.",
  },
  password_change_needed: {
    zh: "您使用的是初始密码，须先修改密码才能使用系统。",
    en: "You are using an initial password. Change it before doing anything else.",
  },
  second_factor_needed: {
    zh: "您担任的职务要求两步验证。请先设置动态口令或通行密钥，再办理其他事项。",
    en: "Your office asks for a second factor. Set up an authenticator app or a passkey before doing anything else.",
  },
  sign_in_again: {
    zh: "第一步登录已过期（十分钟内须完成两步）。请重新输入用户名和密码。",
    en: "The first step has run out: both steps are to be done within ten minutes. Enter user name and password again.",
  },
  wrong_code: {
    zh: "验证码不正确或已经用过。请等动态口令更新后再输入；手机时间须准确。恢复码每个只能用一次。",
    en: "The code is wrong or was used already. Wait for the app's next code; the phone's clock must be right. A recovery code is good once.",
  },
  passkey_unknown: {
    zh: "没有认出这个通行密钥，没有登录。请改用用户名和密码登录，再到“我的”中重新添加。",
    en: "This passkey was not recognised. Sign in with user name and password and add it again on your account page.",
  },
  passkey_failed: {
    zh: "通行密钥没有添加成功：设备没有确认，或超过了五分钟。请重试。",
    en: "The passkey was not added: the device did not confirm, or five minutes had passed. Try again.",
  },
  too_many_passkeys: {
    zh: "最多保存 10 个通行密钥。请先删除不再使用的。",
    en: "Ten passkeys at most. Remove one that is no longer used.",
  },
  no_such_passkey: {
    zh: "没有这个通行密钥，可能已经删除。请刷新页面。",
    en: "There is no such passkey; it may have been removed. Reload the page.",
  },
  no_second_factor: {
    zh: "还没有设置动态口令或通行密钥，没有可以恢复的内容。请先设置其中一项。",
    en: "There is no authenticator app or passkey to recover. Set one up first.",
  },
  password_first: {
    zh: "更改登录方式前，请再输一次密码，确认是本人。",
    en: "Enter your password once more before changing how you sign in.",
  },
  own_session: {
    zh: "这是您正在使用的登录。要退出，请用“退出登录”。",
    en: "This is the browser in front of you. To leave it, sign out.",
  },
  password_used_before: {
    zh: "这个密码最近用过（最近 {count} 个密码不能重复使用）。请换一个新密码。",
    en: "This password was used before: the last {count} may not be used again. Choose another.",
  },
  single_sign_on_away: {
    zh: "暂时连不上“{label}”。请稍后再试，或用本系统的用户名和密码登录。",
    en: "“{label}” cannot be reached just now. Try again later, or sign in with the user name and password of this system.",
  },
  password_too_short: {
    zh: "密码太短。请至少使用 {minimum} 个字符。",
    en: "The password is too short. Use at least {minimum} characters.",
  },
  password_too_long: {
    zh: "密码太长。最多 {maximum} 个字符。",
    en: "The password is too long. Use at most {maximum} characters.",
  },
  password_too_simple: {
    zh: "密码过于简单，容易被猜中。请至少包含大写字母、小写字母、数字、符号中的三类。",
    en: "The password is too simple to be safe. Use at least three of: capital letters, small letters, digits, symbols.",
  },
  password_like_name: {
    zh: "密码中包含用户名，容易被猜中。请换一个密码。",
    en: "The password contains the user name, which is easily guessed. Choose another.",
  },
  password_unchanged: {
    zh: "新密码与原密码相同。请换一个新密码。",
    en: "The new password is the same as the old one. Choose another.",
  },
  wrong_password: {
    zh: "原密码不正确，密码没有修改。请重新输入原密码。",
    en: "The present password is wrong, so nothing was changed. Enter it again.",
  },
  username_taken: {
    zh: "用户名“{username}”已有人使用。请换一个用户名。",
    en: "The user name “{username}” is taken. Choose another.",
  },
  username_malformed: {
    zh: "用户名“{username}”不能使用：应为 2 至 64 个字母、汉字、数字或 . _ @ - 字符。",
    en: "The user name “{username}” cannot be used: 2 to 64 letters, digits or the characters . _ @ - are allowed.",
  },
  no_seat: {
    zh: "您的账户尚未关联任何组织，因此没有可以办理的事项。请联系系统管理员为您设置。",
    en: "Your account belongs to no organisation yet, so there is nothing you can do here. Ask the system administrator to assign you.",
  },
  not_your_organisation: {
    zh: "您在该组织中没有席位，不能切换到该组织。请从您所在的组织中选择。",
    en: "You have no seat in that organisation, so you cannot switch to it. Choose one of your own.",
  },
  not_on_behalf: {
    zh: "只有提案办公室的工作人员可以代为录入，您没有这一权限。请由本人登录办理，或联系提案办公室。",
    en: "Only staff of the proposal office may enter papers for someone else. Let the person sign in, or ask the proposal office.",
  },
  not_by_staff: {
    zh: "这一步不能代为录入，没有执行。请先停止代录，再以您自己的职责办理；须由本人办理的，请本人登录。",
    en: "This step cannot be entered for someone else and was not carried out. Stop entering first to act in your own office; what must be done in person is done by signing in.",
  },
  no_such_person: {
    zh: "本组织中没有这个人。请核对后重新选择。",
    en: "There is no such person in this organisation. Check and choose again.",
  },
  not_a_substitute: {
    zh: "此人没有在今天委托您替岗，或委托已经结束。请停止替岗，再以您自己的职责办理。",
    en: "This person has not named you as a substitute for today, or it has ended. Stop acting for them to act in your own office.",
  },
  second_factor_for_duties: {
    zh: "{name} 委托的职责要求两步验证。请先在“我的”中设置动态口令或通行密钥，再替岗。",
    en: "What {name} handed over asks for a second factor. Set one up under “Me”, then act for them.",
  },
  not_by_substitute: {
    zh: "这一步不能由替岗人办理：评价、投票和须本人办理的事项不能委托；登记、设置和账户也不在替岗之内。请本人登录办理。",
    en: "A substitute may not do this: ratings, ballots and what is done in person cannot be handed over, nor can registers, settings and accounts. Let the person sign in.",
  },
  duty_not_named: {
    zh: "这项职责不在委托的替岗范围内。请本人办理，或请本人补充委托。",
    en: "This duty is not among those that were handed over. Let the person do it, or name it too.",
  },
  foreign_origin: {
    zh: "该请求来自其他网站，为保护您的账户，没有执行。请从本系统的页面操作。",
    en: "This request came from another website and was not carried out, to protect your account. Use the pages of this system.",
  },
  not_allowed: {
    zh: "您不能执行“{action}”：该操作限于{who}。如认为应由您办理，请联系工作机构核对您的职责。",
    en: "You may not do “{action}”: it is reserved for {who}. If it should be yours, ask the office to check your role.",
  },
  wrong_state: {
    zh: "当前状态为“{state}”，不能执行“{action}”。请刷新页面，查看现在可以办理的操作。",
    en: "In the state “{state}”, “{action}” is not possible. Reload the page to see what can be done now.",
  },
  no_such_action: {
    zh: "没有名为“{action}”的操作。请刷新页面后重试。",
    en: "There is no action called “{action}”. Reload the page and try again.",
  },
  no_such_case: {
    zh: "找不到这份材料：它可能不存在，或您无权查看。请核对网址，或从列表中重新打开。",
    en: "This paper cannot be found: it may not exist, or you may not see it. Check the address, or open it from the list.",
  },
  changed_meanwhile: {
    zh: "在您填写期间，别人已经修改了这份材料，您的操作没有执行。页面将更新为最新内容，请核对后重新提交。",
    en: "Somebody else changed this paper while you were working, so nothing was done. The newest version will be shown; check it and submit again.",
  },
  no_such_notice: {
    zh: "找不到这条通知：它可能不是发给您的。请刷新通知列表。",
    en: "There is no such notice for you. Reload your notices.",
  },
  duty_not_muted: {
    zh: "“{notice}”关系到您必须办理的事项，站内提醒不能关闭。您可以调整它的邮件方式。",
    en: "“{notice}” tells you of something you must do, so it cannot be muted in the app. You may change its e-mails.",
  },
  key_used_otherwise: {
    zh: "同一个提交编号已用于另一项请求，没有重复执行。请刷新页面后重新提交。",
    en: "This submission's key was used for a different request, so nothing was done. Reload the page and submit again.",
  },
  required: {
    zh: "“{field}”必须填写。请补充后再提交。",
    en: "“{field}” must be filled in. Add it and submit again.",
  },
  too_long: {
    zh: "“{field}”超过上限 {maximum}。请缩减后再提交。",
    en: "“{field}” is over the limit of {maximum}. Shorten it and submit again.",
  },
  too_short: {
    zh: "“{field}”不足下限 {minimum}。请补充后再提交。",
    en: "“{field}” is under the minimum of {minimum}. Add to it and submit again.",
  },
  malformed: {
    zh: "“{field}”的格式不正确。请按要求填写后再提交。",
    en: "“{field}” is not in the right form. Correct it and submit again.",
  },
  unfit_text: {
    zh: "“{field}”中有无法保存的字符（可能是复制时混入的不可见字符或不完整的字符）。请删去后重新输入。",
    en: "“{field}” holds a character that cannot be kept, perhaps an invisible or broken one from copying. Delete it and type the text again.",
  },
  unknown_field: {
    zh: "含有系统不认识的字段：{keys}。请去掉后再提交。",
    en: "There are fields this action does not know: {keys}. Remove them and submit again.",
  },
  not_json: {
    zh: "提交的内容不是有效的 JSON，无法读取。请刷新页面后重试；如使用接口程序，请检查请求正文。",
    en: "What was sent is not valid JSON and cannot be read. Reload the page and try again; if you use the API, check the request's body.",
  },
  not_a_form: {
    zh: "这里只接收文件：请以表单（multipart/form-data）提交，文件放在字段 file 中。",
    en: "Files are received here: send a form (multipart/form-data) with the file in the field “file”.",
  },
  upload_cut_off: {
    zh: "上传中断，文件没有收全，也没有保存。请检查网络后重新上传。",
    en: "The upload was cut off: the file did not arrive whole and was not saved. Check the connection and upload it again.",
  },
  too_many_parts: {
    zh: "一次提交的文件或字段太多。请分几次提交。",
    en: "Too many files or fields at once. Send them in several requests.",
  },
  wrong_media_type: {
    zh: "不接收这种内容类型。请以 application/json 提交。",
    en: "This type of content is not accepted here. Send application/json.",
  },
  too_large: {
    zh: "提交的内容过大，服务器没有接收。请删减内容，或把大文件作为附件上传。",
    en: "What was sent is too large and was not taken. Shorten it, or upload large files as attachments.",
  },
  no_such_address: {
    zh: "没有这个地址。请核对网址，或从首页进入。",
    en: "There is no such address. Check it, or start from the home page.",
  },
  wrong_method: {
    zh: "这个地址不接受这种请求。请核对接口文档。",
    en: "This address does not take that kind of request. See the API's documentation.",
  },
  conflict: {
    zh: "与已有的记录冲突，没有保存。请刷新页面后重试。",
    en: "This conflicts with a record that exists, so nothing was saved. Reload the page and try again.",
  },
  unavailable: {
    zh: "数据库暂时无法连接，您的操作没有执行。请稍候片刻再试；如持续出现，请联系系统管理员。",
    en: "The database cannot be reached just now, so nothing was done. Try again in a moment; if this goes on, tell the system administrator.",
  },
  server_error: {
    zh: "服务器出了错，您的操作没有完成。请稍后再试；如再次出现，请把编号 {request} 告诉系统管理员。",
    en: "Something went wrong in the server and your request was not completed. Try again later; if it happens again, give the number {request} to the system administrator.",
  },
  only_system_administrator: {
    zh: "设置只能由系统管理员修改。请联系系统管理员。",
    en: "Only the system administrator may change settings. Ask them.",
  },
  terms_in_the_past: {
    zh: "生效日期不能早于今天：已经开始的案件按原设置办理。",
    en: "Settings cannot take effect before today: cases already begun keep theirs.",
  },
  unknown_preset: {
    zh: "没有这一套预设，请从列表中选择。",
    en: "There is no such preset. Choose from the list.",
  },
}

/** The title of a problem, by kind of refusal. */
export const titles: Readonly<Record<string, Words>> = {
  invalid: { zh: "填写的内容有误", en: "The input is not right" },
  unauthenticated: { zh: "需要登录", en: "Please sign in" },
  forbidden: { zh: "没有权限", en: "Not allowed" },
  missing: { zh: "找不到", en: "Not found" },
  conflict: { zh: "与当前状态冲突", en: "Conflict" },
  too_large: { zh: "内容过大", en: "Too large" },
  too_many: { zh: "请求过于频繁", en: "Too many requests" },
  unavailable: { zh: "服务暂不可用", en: "Not available" },
  malformed: { zh: "请求无法读取", en: "The request cannot be read" },
  wrong_media_type: { zh: "内容类型不支持", en: "Type of content not accepted" },
  wrong_method: { zh: "请求方式不支持", en: "Method not allowed" },
  server_error: { zh: "服务器错误", en: "Server error" },
}

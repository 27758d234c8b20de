/** The public pages' style: paper, ink, one seal. Without scripts; readable with larger text, on a phone and in print. */
export const style = `
:root{--paper:#fbf9f6;--surface:#fff;--ink:#1d2129;--soft:#565e69;--line:#e7e2da;--seal:#a6302b;--link:#2a4b70;--pine:#2c6a4d;
--sans:"PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",sans-serif;
--serif:"Noto Serif SC","Source Han Serif SC","Noto Serif CJK SC","Songti SC","SimSun",serif}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:15px/1.7 var(--sans);-webkit-text-size-adjust:100%}
body{margin:0;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
a{color:var(--link);text-underline-offset:3px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:16px;top:8px;background:var(--surface);padding:8px 12px;z-index:1}
.wide{max-width:960px;margin:0 auto;padding:0 24px}
.head{border-bottom:1px solid var(--line);background:var(--surface)}
.head .wide{display:flex;align-items:center;gap:12px;min-height:64px}
.seal{flex:none;display:grid;place-items:center;width:32px;height:32px;border-radius:4px;background:var(--seal);color:#fff;font:18px/1 var(--serif)}
.head a{color:var(--ink);text-decoration:none;font-size:18px;line-height:1.4;padding:8px 0}
.head .languages{margin-left:auto;display:flex;gap:16px;flex:none;font-size:13px}
.head .languages a{color:var(--link);font-size:13px;text-decoration:underline;padding:12px 0}
.head .languages span{color:var(--soft);padding:12px 0;line-height:1.4}
.head small{display:block;color:var(--soft);font-size:13px}
main.wide{padding-top:32px;padding-bottom:64px}
h1{font-size:22px;line-height:1.5;font-weight:600;margin:0 0 8px}
h2{font-size:18px;line-height:1.5;font-weight:600;margin:0 0 12px}
.lead{color:var(--soft);margin:0 0 24px}
form{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:12px 16px;background:var(--surface);border:1px solid var(--line);border-radius:6px;padding:16px;margin:0 0 24px}
form .words{grid-column:1/-1}
label{display:block;color:var(--soft);font-size:13px}
fieldset{grid-column:1/-1;margin:0;padding:0 0 8px;border:0;border-bottom:1px solid var(--line)}
legend{padding:0;font-size:18px}
legend small{color:var(--soft)}
.choice{display:inline-flex;align-items:center;gap:8px;min-height:48px;margin-right:24px;color:var(--ink);font-size:16px}
.choice input{width:20px;min-height:20px;height:20px;margin:0;padding:0}
input,select,textarea{display:block;width:100%;min-height:44px;margin-top:4px;padding:8px 12px;font:inherit;font-size:16px;color:var(--ink);background:var(--surface);border:1px solid #8d8577;border-radius:4px}
.tick input{display:inline;width:auto;min-height:0;margin:0 8px 0 0}
.go{grid-column:1/-1;display:flex;gap:16px;align-items:center;flex-wrap:wrap}
button{min-height:44px;padding:8px 32px;font:inherit;font-size:16px;color:#fff;background:var(--seal);border:0;border-radius:4px;cursor:pointer}
.go a,.pages a{display:inline-block;padding:10px 0}
.found{color:var(--soft);margin:0 0 8px}
.list{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
.list li{padding:16px 0;border-bottom:1px solid var(--line)}
.list .title{display:block;font-size:18px;line-height:1.5;padding:2px 0}
.facts{display:flex;flex-wrap:wrap;gap:2px 16px;margin:4px 0 0;padding:0;color:var(--soft);font-size:13px}
.pages{display:flex;gap:24px;margin:24px 0 0}
.sheet{background:var(--surface);border:1px solid var(--line);border-radius:6px;padding:32px 40px;margin:0 0 24px}
.sheet>h2{color:var(--soft);font-size:15px;border-bottom:1px solid var(--line);padding-bottom:8px;margin-bottom:20px}
.official{font:18px/1.8 var(--serif);max-width:38em;margin:0 auto}
.official h2,.official h3,.official h4{font:600 18px/1.8 var(--serif);margin:1.2em 0 .4em}
.official p{margin:0 0 .6em}
.official li{margin:0 0 .6em}
.official em{font-style:normal;color:var(--soft)}.official li p{margin-bottom:.2em}
.official table{border-collapse:collapse;width:100%;font-size:15px;display:block;overflow-x:auto}
.official th,.official td{border:1px solid var(--line);padding:6px 10px;text-align:left;vertical-align:top}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(200px,1fr));gap:12px 24px;margin:16px 0 24px}
dt{color:var(--soft);font-size:13px}
dd{margin:0}
.note{color:var(--soft);border-left:3px solid var(--line);padding-left:12px;margin:0 0 24px}
.plain{background:var(--surface);border:1px solid var(--line);border-radius:6px;padding:32px 24px}
.foot{border-top:1px solid var(--line);color:var(--soft);font-size:13px;padding:16px 0 32px}
.foot p{margin:0 0 4px}
.foot a{display:inline-block;padding:4px 0;margin-right:16px}
@media(max-width:640px){.wide{padding:0 16px}form{grid-template-columns:repeat(2,minmax(0,1fr))}.sheet{padding:20px 16px;margin-left:-16px;margin-right:-16px;border-radius:0;border-left:0;border-right:0}button{width:100%}main.wide{padding-top:24px;padding-bottom:48px}dl{grid-template-columns:repeat(2,minmax(0,1fr));gap:12px 16px}}
@media print{html{background:#fff;font-size:12pt}.head form,.skip,form,.pages,.foot a,.crumb{display:none}.sheet,.plain{border:0;padding:0}.official{font-size:12pt;max-width:none}a{color:inherit;text-decoration:none}.sheet>h2{break-after:avoid}@page{margin:25mm 22mm}}
`.replace(/\n/g, "")

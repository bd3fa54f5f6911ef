import { readTreeText } from './src/load/read-tree-file.ts'
import { APPLICATION, RULE_FILE } from './src/load/decode-text.ts'
const rep = (s: string, cap: number, lines: number) => { const nl = s.split('\n').length-1; const n = Math.min(Math.floor(cap/Buffer.byteLength(s)), nl? Math.floor(lines/nl): Infinity); return s.repeat(n) }
const pats: Record<string,(c:number,l:number)=>string> = {
 commas:(c,l)=>'['+rep(',',c-2,l)+']', items:(c,l)=>'['+rep('1,',c-4,l)+'1]', colons:(c,l)=>rep(': ',c,l), q:(c,l)=>rep('? ',c,l), dash:(c,l)=>rep('- ',c,l),
 br:(c,l)=>rep('[',c,l), braces:(c,l)=>rep('{a: ',c,l), anchors:(c,l)=>rep('&a ',c,l), blank:(c,l)=>rep('\n',c,l), comments:(c,l)=>rep('#\n',c,l), icomments:(c,l)=>'a:\n'+rep('   # c\n',c-3,l-1)+'  - b\n',
 keys:(c,l)=>Array.from({length:l-1},(_, i)=>`k${i}: v`).join('\n').slice(0,c), flowkeys:(c,l)=>'{'+Array.from({length:Math.floor(c/14)},(_, i)=>`k${i}: v`).join(', ')+'}', list:(c,l)=>rep('- a\n',c,l), nulls:(c,l)=>rep('-\n',c,l),
 plain:(c,l)=>'a: '+rep('x\n  ',c-4,l-2), quotes:(c,l)=>'a: "'+rep('x\n  ',c-6,l-2)+'"', quotes2:(c,l)=>rep('"" ',c,l), esc:(c,l)=>'a: "'+rep('\\\\',c-6,l), block:(c,l)=>'a: |\n'+rep('  x\n',c-8,l-2), spaces:(c,l)=>'a:'+rep(' ',c-3,l)+'b', pipes:(c,l)=>rep('|',c,l), tags:(c,l)=>rep('!',c,l), hash:(c,l)=>'a: '+rep(' #',c-5,l), longkey:(c,l)=>rep('k',c-4,l)+': v', seqmap:(c,l)=>rep('- a: 1\n  b: 2\n',c,l), unclosed:(c,l)=>rep('"a\n',c,l), flownl:(c,l)=>'['+rep('a,\n',c-4,l-2)+'b]', colonflow:(c,l)=>'{'+rep('a:',c-4,l)+'}', qflow:(c,l)=>'['+rep('? ',c-4,l)+']', indent:(c,l)=>Array.from({length:3000},(_, i)=>' '.repeat(i%1000)+'a:').join('\n').slice(0,c), ctrl:(c,l)=>rep('\u200b',c,l), tabs:(c,l)=>rep('\t',c,l), tablines:(c,l)=>rep('\t\n',c,l), cr:(c,l)=>rep('\r',c,l), u3000:(c,l)=>rep('　\n',c,l), spacesnl:(c,l)=>rep(' '.repeat(60)+'\n',c,l)
}
for (const [name, lim] of [['rule',RULE_FILE],['app',APPLICATION]] as const) for (const [k,f] of Object.entries(pats)) {
  if (process.argv[2] && process.argv[2]!==k) continue
  const t = f(lim.bytes, lim.lines); const s=performance.now(); const r = readTreeText('f', t, lim); const ms=performance.now()-s
  if (ms>150 || process.argv[2]) console.log(name,k,t.length,ms.toFixed(0),'ms',r.findings[0]?.code ?? 'ok')
}

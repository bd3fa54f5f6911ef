import fc from 'fast-check'
import { deepStrictEqual } from 'node:assert'
import { readPlainYaml } from '/work/main/src/load/read-plain-yaml.ts'
import { parseWithLibrary, parseYaml } from '/work/main/src/load/parse-yaml.ts'
import { inspectTree } from '/work/main/src/load/inspect-tree.ts'
import { guard } from '/work/main/src/load/guard.ts'
import { execSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
const runs = Number(process.argv[2] ?? 20000)
let accepted=0, total=0
const check = (text: string) => {
  const g = guard('f', text); if (g.findings) return true
  total++
  const s = { path: 'f', text: g.text }
  const a = readPlainYaml(s); if (!a) { parseWithLibrary(s); return true }
  accepted++
  const b = parseWithLibrary(s)
  const fa = inspectTree(a, text)
  if (fa.length) { deepStrictEqual(fa, b.findings) } else deepStrictEqual(a, b.tree, JSON.stringify(b.findings))
  return true
}
const tok = fc.constantFrom('- ','a: ','b: ','c:','\n','\n  ','\n    ','\n  - ','\n- ','  ',' ','{','}','[',']',', ',',','"',"'",'"x"',"'y'",'#',' # c',':',': ','x','1','0x1','1e3','.5','|','>','? ','&a','*a','!t','---','...','true','~','null','：','-','\r\n','家','{ a: 1 }','[x, y]','key: v','-1','%','@','`','\\','=', 'quote: ')
fc.assert(fc.property(fc.array(tok,{maxLength:25}), (ts)=>check(ts.join(''))), { numRuns: runs, seed: Number(process.argv[3] ?? 1) })
const line = fc.tuple(fc.constantFrom('','  ','    ','      ','  - ','- ','    - ','# '), fc.constantFrom('a: 1','b: x','c:','d: {a: 1, b: [x, y]}','e: "q"','- x','f: [1,2]','k: a b # c','quote: 第六条 #2','g: \'z\' # d','text','',"h: {}", "i: []",'"j": 1','- - a','- a: 1','m : n','o: p: q','r: - s', '{a: b}: c','[z]'))
fc.assert(fc.property(fc.array(line,{maxLength:10}), (ls)=>check(ls.map(l=>l.join('')).join('\n'))), { numRuns: runs, seed: Number(process.argv[3] ?? 1) })
const files = execSync('find /work/main/rules -name "*.yaml"').toString().trim().split('\n').map(f=>readFileSync(f,'utf8').split('\n').slice(0,40).join('\n'))
fc.assert(fc.property(fc.constantFrom(...files), fc.nat(), fc.nat(10), tok, (f,at,n,t)=>{ const i = at % f.length; return check(f.slice(0,i)+t+f.slice(i+n)) }), { numRuns: runs/4, seed: Number(process.argv[3] ?? 1) })
const j = fc.json({maxDepth:4}).chain(t=>fc.tuple(fc.constant(t),fc.constantFrom(0,1,2,4)).map(([t,n])=>JSON.stringify(JSON.parse(t),null,n)))
let before=accepted
fc.assert(fc.property(j, check), { numRuns: runs/4, seed: Number(process.argv[3] ?? 1) })
console.log('json', accepted-before)
fc.assert(fc.property(j, fc.nat(), fc.nat(3), fc.oneof(tok, fc.constantFrom('\\n','\\u4e2d','\\x41','\\"','# c\n',' # d\n','\n')), (f,at,n,t)=>{ const i = f.length? at % f.length:0; return check(f.slice(0,i)+t+f.slice(i+n)) }), { numRuns: runs, seed: Number(process.argv[3] ?? 1) })
console.log('json+', accepted-before)
console.log({accepted,total})

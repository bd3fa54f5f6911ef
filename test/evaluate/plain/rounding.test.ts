import { describe, expect, test } from 'vitest'
import type { Rounding } from '../../../src/model/core.ts'
import { computing, fact, NUMBER, node, q, scalar } from './nodes.ts'

const X = scalar('x', NUMBER, { absent: true })
const RANGED = scalar('x', NUMBER, { range: [-3, 8] })
const x = () => fact('x', NUMBER)
const rounded = (mode: Rounding, step: number | string = 1, from = X) =>
  computing(node({ op: 'round', of: x(), step: q(step), mode }, NUMBER), [from])

describe('rounding to a step', () => {
  test.each([
    ['2', '2', '2', '2', '2'],
    ['9/4', '2', '3', '2', '2'],
    ['5/2', '2', '3', '3', '2'],
    ['7/2', '3', '4', '4', '4'],
    ['11/4', '2', '3', '3', '3'],
    ['0', '0', '0', '0', '0'],
    ['-9/4', '-3', '-2', '-2', '-2'],
    ['-5/2', '-3', '-2', '-3', '-2'],
    ['-7/2', '-4', '-3', '-4', '-4'],
    ['-11/4', '-3', '-2', '-3', '-3'],
  ])('%s: down %s, up %s, half up %s, half to even %s', (value, down, up, halfUp, halfEven) => {
    const of = { x: q(value) }
    expect(rounded('down')(of)).toBe(down)
    expect(rounded('up')(of)).toBe(up)
    expect(rounded('halfUp')(of)).toBe(halfUp)
    expect(rounded('halfEven')(of)).toBe(halfEven)
  })

  test.each([
    ['1/2', '7/10', '1/2', '1'],
    ['1/2', '3/4', '1/2', '1'],
    ['100', '149', '100', '200'],
    ['100', '100', '100', '100'],
  ])('to a multiple of %s: %s down %s, up %s', (step, value, down, up) => {
    expect(rounded('down', step)({ x: q(value) })).toBe(down)
    expect(rounded('up', step)({ x: q(value) })).toBe(up)
  })

  test('what is not known is rounded at both ends; what is absent stays so', () => {
    expect(rounded('down', 2, RANGED)()).toBe('-4..8')
    expect(rounded('up', 2, RANGED)()).toBe('-2..8')
    expect(rounded('halfUp', 5, RANGED)()).toBe('-5..10')
    expect(rounded('halfUp')()).toBe('-∞..∞ or absent')
    expect(rounded('halfUp')({ x: 'absent' })).toBe('absent')
  })
})

describe('whole steps', () => {
  const wholes = (up: boolean, per: number | string = 5, from = X) =>
    computing(node({ op: 'wholes', of: x(), per: q(per), up }), [from])

  test.each([
    ['0', '0', '0'],
    ['4', '0', '1'],
    ['5', '1', '1'],
    ['6', '1', '2'],
    ['10', '2', '2'],
    ['-1', '0', '0'],
    ['-6', '0', '0'],
  ])('%s: %s whole, %s begun', (value, whole, begun) => {
    expect(wholes(false)({ x: q(value) })).toBe(whole)
    expect(wholes(true)({ x: q(value) })).toBe(begun)
  })

  test('of a step that is no whole number', () => {
    expect(wholes(false, '1/2')({ x: q('7/4') })).toBe('3')
    expect(wholes(true, '1/2')({ x: q('7/4') })).toBe('4')
  })

  test('never below 0, even where nothing is known', () => {
    expect(wholes(false, 5, RANGED)()).toBe('0..1')
    expect(wholes(true, 5, RANGED)()).toBe('0..2')
    expect(wholes(false)()).toBe('0..∞ or absent')
    expect(wholes(true)({ x: 'absent' })).toBe('absent')
  })
})

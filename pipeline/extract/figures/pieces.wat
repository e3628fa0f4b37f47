;; Cuts a text into pieces as far as these are words of ASCII letters and single marks. `piece-memory.ts` lays out the memory; addresses are in
;; bytes, offsets in UTF-16 units of the text.
(module
  (import "characters" "kindOf" (func $ask (param i32) (result i32)))
  (memory (export "memory") (import "own" "memory") 1)

  ;; a stretch of the text, its units, and what is 0 after it
  (global $units (export "units") (mut i32) (i32.const 0))
  ;; by unit, its class as in characters.ts, and 8 more for what is a number by itself; 0 where it is not known yet
  (global $classes (export "classes") (mut i32) (i32.const 0))
  ;; by piece of a block: offsets, 4 bytes each; kinds, a byte each; how many there is room for
  (global $starts (export "starts") (mut i32) (i32.const 0))
  (global $ends (export "ends") (mut i32) (i32.const 0))
  (global $kinds (export "kinds") (mut i32) (i32.const 0))
  (global $room (export "room") (mut i32) (i32.const 0))
  ;; what a word is noted by: by its hash as in word-filter.ts, 1 where it may be one of those that are asked for, and the units of the longest of
  ;; these; 4 bytes for each piece of the block that was noted
  (global $filter (export "filter") (mut i32) (i32.const 0))
  (global $longest (export "longest") (mut i32) (i32.const 0))
  (global $noted (export "noted") (mut i32) (i32.const 0))

  ;; of the stretch: offset of its first unit, address after its last one, whether the text ends there, and the address from which on no piece is
  ;; begun, since too little of what follows is known; where to go on
  (global $base (mut i32) (i32.const 0))
  (global $end (mut i32) (i32.const 0))
  (global $isLast (mut i32) (i32.const 0))
  (global $limit (mut i32) (i32.const 0))
  (global $at (mut i32) (i32.const 0))
  (global $count (mut i32) (i32.const 0))
  (global $notes (mut i32) (i32.const 0))

  ;; Goes on with a stretch of $count units, which begins at the offset $base of the text. $margin is how many units after the beginning of a
  ;; piece have to be known
  (func (export "goOn") (param $base i32) (param $count i32) (param $isLast i32) (param $margin i32)
    (global.set $base (local.get $base))
    (global.set $isLast (local.get $isLast))
    (global.set $end (i32.add (global.get $units) (i32.shl (local.get $count) (i32.const 1))))
    (v128.store (global.get $end) (v128.const i32x4 0 0 0 0))
    (global.set $limit
      (select
        (global.get $end)
        (i32.sub (global.get $end) (i32.shl (local.get $margin) (i32.const 1)))
        (local.get $isLast)))
    (global.set $at (global.get $units)))

  ;; Forgets the pieces of the block. Answers with their number
  (func (export "empty") (result i32)
    (global.get $count)
    (global.set $count (i32.const 0)))

  ;; Forgets which of them were noted. Answers with their number
  (func (export "emptyNotes") (result i32)
    (global.get $notes)
    (global.set $notes (i32.const 0)))

  ;; the offset at which to go on
  (func (export "offset") (result i32)
    (call $offsetOf (global.get $at)))

  (func $offsetOf (param $address i32) (result i32)
    (i32.add (global.get $base) (i32.shr_u (i32.sub (local.get $address) (global.get $units)) (i32.const 1))))

  ;; The class of a unit: 1 white space, 2 letter, 3 digit, 4 other, 12 a number by itself; 0 for a surrogate, which is half of a character
  (func $classOf (param $unit i32) (result i32)
    (local $class i32)
    (local.set $class (i32.load8_u (i32.add (global.get $classes) (local.get $unit))))
    (if (i32.eqz (local.get $class))
      (then
        (if (i32.eq (i32.and (local.get $unit) (i32.const 0xf800)) (i32.const 0xd800)) (then (return (i32.const 0))))
        (local.set $class (call $ask (local.get $unit)))
        (i32.store8 (i32.add (global.get $classes) (local.get $unit)) (local.get $class))))
    (local.get $class))

  ;; Takes pieces for as long as they are words of ASCII letters and single marks. Answers with
  ;; 0 the text is at its end        1 the stretch is: its next one is wanted from `offset` on
  ;; 2 the block is full             3 another piece begins at `offset`
  (func (export "take") (result i32)
    (local $at i32) (local $end i32) (local $unit i32) (local $class i32)
    (local.set $at (global.get $at))
    (loop $pieces
      (global.set $at (local.get $at))
      (if (i32.ge_u (local.get $at) (global.get $limit)) (then (return (i32.eqz (global.get $isLast)))))
      (if (i32.eq (global.get $count) (global.get $room)) (then (return (i32.const 2))))
      (local.set $unit (i32.load16_u (local.get $at)))
      (local.set $class (call $classOf (local.get $unit)))
      (local.set $end (i32.add (local.get $at) (i32.const 2)))
      (if (i32.eq (local.get $class) (i32.const 1))
        (then
          (local.set $at (local.get $end))
          (br $pieces)))
      (if (i32.eq (local.get $class) (i32.const 4))
        (then
          ;; ".08"
          (if (i32.eq (local.get $unit) (i32.const 46))
            (then (if (i32.eq (call $classOf (i32.load16_u (local.get $end))) (i32.const 3)) (then (return (i32.const 3))))))
          (drop (call $push (call $offsetOf (local.get $at)) (call $offsetOf (local.get $end)) (i32.const 2) (i32.const 0)))
          (local.set $at (local.get $end))
          (br $pieces)))
      (local.set $end (call $endOfLetters (local.get $at)))
      ;; no ASCII letter, others after it, or too little is known of what follows
      (if
        (i32.or
          (i32.or
            (i32.eq (local.get $end) (local.get $at))
            (i32.eqz (i32.and (call $classOf (i32.load16_u (local.get $end))) (i32.const 5))))
          (i32.gt_u (i32.add (local.get $end) (i32.const 8)) (i32.add (global.get $end) (i32.shl (global.get $isLast) (i32.const 4)))))
        (then (return (i32.const 3))))
      (drop
        (call $push
          (call $offsetOf (local.get $at))
          (call $offsetOf (local.get $end))
          (i32.const 1)
          (call $mayBeWanted (local.get $at) (local.get $end))))
      (local.set $at (local.get $end))
      (br $pieces))
    (unreachable))

  ;; Whether a word of ASCII letters is noted
  (func $mayBeWanted (param $at i32) (param $end i32) (result i32)
    (local $length i32)
    (local.set $length (i32.shr_u (i32.sub (local.get $end) (local.get $at)) (i32.const 1)))
    (if (i32.gt_u (local.get $length) (global.get $longest)) (then (return (i32.const 0))))
    (i32.load8_u
      (i32.add
        (global.get $filter)
        (i32.and
          (i32.xor
            (i32.xor
              (i32.shl (i32.and (i32.load16_u (local.get $at)) (i32.const 31)) (i32.const 10))
              (i32.shl
                (i32.and
                  (i32.load16_u (i32.add (local.get $at) (i32.and (local.get $length) (i32.const -2))))
                  (i32.const 31))
                (i32.const 5)))
            (i32.xor
              (i32.and (i32.load16_u (i32.sub (local.get $end) (i32.const 2))) (i32.const 31))
              (i32.mul (local.get $length) (i32.const 0x0b31))))
          (i32.const 0x3fff)))))

  ;; Adds a piece, after which to go on, and notes it or not. Answers with its place in the block, or with -1 where that is full
  (func $push (export "push") (param $from i32) (param $to i32) (param $kind i32) (param $isNoted i32) (result i32)
    (if (i32.eq (global.get $count) (global.get $room)) (then (return (i32.const -1))))
    (if (local.get $isNoted)
      (then
        (i32.store (i32.add (global.get $noted) (i32.shl (global.get $notes) (i32.const 2))) (global.get $count))
        (global.set $notes (i32.add (global.get $notes) (i32.const 1)))))
    (i32.store (i32.add (global.get $starts) (i32.shl (global.get $count) (i32.const 2))) (local.get $from))
    (i32.store (i32.add (global.get $ends) (i32.shl (global.get $count) (i32.const 2))) (local.get $to))
    (i32.store8 (i32.add (global.get $kinds) (global.get $count)) (local.get $kind))
    (global.set $at (i32.add (global.get $units) (i32.shl (i32.sub (local.get $to) (global.get $base)) (i32.const 1))))
    (global.set $count (i32.add (global.get $count) (i32.const 1)))
    (i32.sub (global.get $count) (i32.const 1)))

  ;; the end of a run of ASCII letters
  (func $endOfLetters (param $at i32) (result i32)
    (loop $next
      (if (i32.lt_u (i32.sub (i32.or (i32.load16_u (local.get $at)) (i32.const 32)) (i32.const 97)) (i32.const 26))
        (then
          (local.set $at (i32.add (local.get $at) (i32.const 2)))
          (br $next))))
    (local.get $at))
)

;; What is worked out of a model's tables and matrices when it is loaded, so that less is left to do for each word: see `matrices.ts`. It works in the
;; memory of kernels.wat: addresses and lengths in bytes. A matrix of 16-bit numbers stands in pairs of rows: b[0, 0] b[1, 0] b[0, 1] b[1, 1] ...
(module
  (import "kernels" "memory" (memory 1))

  ;; copies $size bytes of each of $rows rows, which begin at such steps
  (func (export "copyRows") (param $from i32) (param $fromStep i32) (param $rows i32) (param $size i32) (param $to i32) (param $toStep i32)
    (loop $next
      (memory.copy (local.get $to) (local.get $from) (local.get $size))
      (local.set $from (i32.add (local.get $from) (local.get $fromStep)))
      (local.set $to (i32.add (local.get $to) (local.get $toStep)))
      (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
      (br_if $next (local.get $rows))))

  ;; Adds each of $secondCount rows to each of $firstCount rows of 16-bit numbers, and puts the sums one after another: those of the first row first.
  ;; Answers with 0 where each fits in 16 bits. $row is a multiple of 16.
  (func (export "addRows")
    (param $firsts i32) (param $firstCount i32) (param $seconds i32) (param $secondCount i32) (param $row i32) (param $to i32) (result i32)
    (local $second i32) (local $secondsEnd i32) (local $firstsEnd i32) (local $j i32) (local $a v128) (local $b v128) (local $sum v128)
    (local $differences v128)
    (local.set $firstsEnd (i32.add (local.get $firsts) (i32.mul (local.get $firstCount) (local.get $row))))
    (local.set $secondsEnd (i32.add (local.get $seconds) (i32.mul (local.get $secondCount) (local.get $row))))
    (loop $first
      (local.set $second (local.get $seconds))
      (loop $next
        (local.set $j (i32.const 0))
        (loop $columns
          (local.set $a (v128.load (i32.add (local.get $firsts) (local.get $j))))
          (local.set $b (v128.load (i32.add (local.get $second) (local.get $j))))
          (local.set $sum (i16x8.add (local.get $a) (local.get $b)))
          (local.set $differences
            (v128.or
              (local.get $differences)
              (v128.xor (local.get $sum) (i16x8.add_sat_s (local.get $a) (local.get $b)))))
          (v128.store (i32.add (local.get $to) (local.get $j)) (local.get $sum))
          (local.set $j (i32.add (local.get $j) (i32.const 16)))
          (br_if $columns (i32.lt_u (local.get $j) (local.get $row))))
        (local.set $to (i32.add (local.get $to) (local.get $row)))
        (local.set $second (i32.add (local.get $second) (local.get $row)))
        (br_if $next (i32.lt_u (local.get $second) (local.get $secondsEnd))))
      (local.set $firsts (i32.add (local.get $firsts) (local.get $row)))
      (br_if $first (i32.lt_u (local.get $firsts) (local.get $firstsEnd))))
    (v128.any_true (local.get $differences)))

  ;; From a matrix for windows of three rows, a part of so many bytes for each of them, the six for four windows at once that `spread` of kernels.wat
  ;; tells of: the first part, the sums first + point * second + point * point * third at the points 1, -1, 2, -2, the third part. Answers with 0 where
  ;; each of their numbers fits in 16 bits.
  (func (export "fold") (param $matrix i32) (param $part i32) (param $to i32) (result i32)
    (local $at i32) (local $first v128) (local $second v128) (local $third v128) (local $near v128) (local $far v128) (local $bits v128)
    (local $half v128) (local $out i32)
    (local.set $half (i32x4.splat (i32.const 32768)))
    (memory.copy (local.get $to) (local.get $matrix) (local.get $part))
    (memory.copy
      (i32.add (local.get $to) (i32.mul (local.get $part) (i32.const 5)))
      (i32.add (local.get $matrix) (i32.shl (local.get $part) (i32.const 1)))
      (local.get $part))
    (loop $four
      (local.set $out (i32.add (local.get $matrix) (local.get $at)))
      (local.set $first (v128.load16x4_s (local.get $out)))
      (local.set $out (i32.add (local.get $out) (local.get $part)))
      (local.set $second (v128.load16x4_s (local.get $out)))
      (local.set $out (i32.add (local.get $out) (local.get $part)))
      (local.set $third (v128.load16x4_s (local.get $out)))
      (local.set $near (i32x4.add (local.get $first) (local.get $third)))
      (local.set $far (i32x4.add (local.get $first) (i32x4.shl (local.get $third) (i32.const 2))))
      (local.set $out (i32.add (local.get $to) (local.get $at)))
      (local.set $out (i32.add (local.get $out) (local.get $part)))
      (local.set $first (i32x4.add (local.get $near) (local.get $second)))
      (v128.store64_lane 0 (local.get $out) (i16x8.narrow_i32x4_s (local.get $first) (local.get $first)))
      (local.set $bits (v128.or (local.get $bits) (i32x4.add (local.get $first) (local.get $half))))
      (local.set $out (i32.add (local.get $out) (local.get $part)))
      (local.set $first (i32x4.sub (local.get $near) (local.get $second)))
      (v128.store64_lane 0 (local.get $out) (i16x8.narrow_i32x4_s (local.get $first) (local.get $first)))
      (local.set $bits (v128.or (local.get $bits) (i32x4.add (local.get $first) (local.get $half))))
      (local.set $second (i32x4.shl (local.get $second) (i32.const 1)))
      (local.set $out (i32.add (local.get $out) (local.get $part)))
      (local.set $first (i32x4.add (local.get $far) (local.get $second)))
      (v128.store64_lane 0 (local.get $out) (i16x8.narrow_i32x4_s (local.get $first) (local.get $first)))
      (local.set $bits (v128.or (local.get $bits) (i32x4.add (local.get $first) (local.get $half))))
      (local.set $out (i32.add (local.get $out) (local.get $part)))
      (local.set $first (i32x4.sub (local.get $far) (local.get $second)))
      (v128.store64_lane 0 (local.get $out) (i16x8.narrow_i32x4_s (local.get $first) (local.get $first)))
      (local.set $bits (v128.or (local.get $bits) (i32x4.add (local.get $first) (local.get $half))))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (br_if $four (i32.lt_u (local.get $at) (local.get $part))))
    (v128.any_true (i32x4.shr_u (local.get $bits) (i32.const 16))))

  ;; the largest sum of a column's weights without their signs; $row is that of a pair of rows, a multiple of 16
  (func (export "heaviest") (param $matrix i32) (param $size i32) (param $row i32) (result i32)
    (local $column i32) (local $at i32) (local $end i32) (local $sum v128) (local $most v128)
    (local.set $end (i32.add (local.get $matrix) (local.get $size)))
    (loop $columns
      (local.set $sum (v128.const i32x4 0 0 0 0))
      (local.set $at (i32.add (local.get $matrix) (local.get $column)))
      (loop $rows
        (local.set $sum
          (i32x4.add
            (local.get $sum)
            (i32x4.extadd_pairwise_i16x8_u (i16x8.abs (v128.load (local.get $at))))))
        (local.set $at (i32.add (local.get $at) (local.get $row)))
        (br_if $rows (i32.lt_u (local.get $at) (local.get $end))))
      (local.set $most (i32x4.max_u (local.get $most) (local.get $sum)))
      (local.set $column (i32.add (local.get $column) (i32.const 16)))
      (br_if $columns (i32.lt_u (local.get $column) (local.get $row))))
    (local.set $most (i32x4.max_u (local.get $most) (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $most) (local.get $most))))
    (i32x4.extract_lane 0
      (i32x4.max_u (local.get $most) (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $most) (local.get $most))))))

;; Arithmetic on rows of 16-bit integers, eight at a time: the same result on every machine, in any order where nothing saturates.
;; Addresses and strides are in bytes; lengths in numbers, multiples of 16. A matrix b is stored in panels of 16 columns, each in pairs of rows:
;; b[0, 0] b[1, 0] b[0, 1] b[1, 1] ... b[1, 15] b[2, 0] ...
(module
  (memory (export "memory") (import "own" "memory") 1)

  ;; c[i, j] = (bias[j] + sum over k of a[i, k] * b[k, j]) >> shift, cut to 16 bits; n rows, 2 * pairs terms, m columns; bias in 32 bits;
  ;; the whole sum, in 32 bits, where the shift is negative
  (func $multiply (export "multiply")
    (param $a i32) (param $aRow i32) (param $b i32) (param $bias i32) (param $c i32) (param $cRow i32)
    (param $n i32) (param $pairs i32) (param $m i32) (param $shift i32)
    (local $j i32) (local $i i32) (local $t i32) (local $ap i32) (local $bp i32) (local $cp i32) (local $size i32)
    (local $c00 v128) (local $c01 v128) (local $c02 v128) (local $c03 v128) (local $c10 v128) (local $c11 v128) (local $c12 v128) (local $c13 v128)
    (local $a0v v128) (local $a1v v128) (local $bv v128)
    (local.set $size (select (i32.const 2) (i32.const 1) (i32.lt_s (local.get $shift) (i32.const 0))))
    (loop $columns
      (local.set $i (i32.const 0))
      ;; two rows at a time
      (block $twoDone
        (loop $two
          (br_if $twoDone (i32.gt_s (i32.add (local.get $i) (i32.const 2)) (local.get $n)))
          (local.set $bp (i32.add (local.get $bias) (i32.shl (local.get $j) (i32.const 2))))
          (local.set $c00 (v128.load offset=0 (local.get $bp)))
          (local.set $c01 (v128.load offset=16 (local.get $bp)))
          (local.set $c02 (v128.load offset=32 (local.get $bp)))
          (local.set $c03 (v128.load offset=48 (local.get $bp)))
          (local.set $c10 (local.get $c00))
          (local.set $c11 (local.get $c01))
          (local.set $c12 (local.get $c02))
          (local.set $c13 (local.get $c03))
          (local.set $ap (i32.add (local.get $a) (i32.mul (local.get $i) (local.get $aRow))))
          (local.set $bp (local.get $b))
          (local.set $t (local.get $pairs))
          (loop $terms
            (local.set $a0v (v128.load32_splat (local.get $ap)))
            (local.set $a1v (v128.load32_splat (i32.add (local.get $ap) (local.get $aRow))))
            (local.set $bv (v128.load offset=0 (local.get $bp)))
            (local.set $c00 (i32x4.add (local.get $c00) (i32x4.dot_i16x8_s (local.get $a0v) (local.get $bv))))
            (local.set $c10 (i32x4.add (local.get $c10) (i32x4.dot_i16x8_s (local.get $a1v) (local.get $bv))))
            (local.set $bv (v128.load offset=16 (local.get $bp)))
            (local.set $c01 (i32x4.add (local.get $c01) (i32x4.dot_i16x8_s (local.get $a0v) (local.get $bv))))
            (local.set $c11 (i32x4.add (local.get $c11) (i32x4.dot_i16x8_s (local.get $a1v) (local.get $bv))))
            (local.set $bv (v128.load offset=32 (local.get $bp)))
            (local.set $c02 (i32x4.add (local.get $c02) (i32x4.dot_i16x8_s (local.get $a0v) (local.get $bv))))
            (local.set $c12 (i32x4.add (local.get $c12) (i32x4.dot_i16x8_s (local.get $a1v) (local.get $bv))))
            (local.set $bv (v128.load offset=48 (local.get $bp)))
            (local.set $c03 (i32x4.add (local.get $c03) (i32x4.dot_i16x8_s (local.get $a0v) (local.get $bv))))
            (local.set $c13 (i32x4.add (local.get $c13) (i32x4.dot_i16x8_s (local.get $a1v) (local.get $bv))))
            (local.set $ap (i32.add (local.get $ap) (i32.const 4)))
            (local.set $bp (i32.add (local.get $bp) (i32.const 64)))
            (local.set $t (i32.sub (local.get $t) (i32.const 1)))
            (br_if $terms (local.get $t)))
          (local.set $cp (i32.add (i32.add (local.get $c) (i32.mul (local.get $i) (local.get $cRow))) (i32.shl (local.get $j) (local.get $size))))
          (if (i32.lt_s (local.get $shift) (i32.const 0))
            (then
              (v128.store offset=0 (local.get $cp) (local.get $c00))
              (v128.store offset=16 (local.get $cp) (local.get $c01))
              (v128.store offset=32 (local.get $cp) (local.get $c02))
              (v128.store offset=48 (local.get $cp) (local.get $c03)))
            (else
              (v128.store offset=0 (local.get $cp) (i16x8.narrow_i32x4_s (i32x4.shr_s (local.get $c00) (local.get $shift)) (i32x4.shr_s (local.get $c01) (local.get $shift))))
              (v128.store offset=16 (local.get $cp) (i16x8.narrow_i32x4_s (i32x4.shr_s (local.get $c02) (local.get $shift)) (i32x4.shr_s (local.get $c03) (local.get $shift))))))
          (local.set $cp (i32.add (local.get $cp) (local.get $cRow)))
          (if (i32.lt_s (local.get $shift) (i32.const 0))
            (then
              (v128.store offset=0 (local.get $cp) (local.get $c10))
              (v128.store offset=16 (local.get $cp) (local.get $c11))
              (v128.store offset=32 (local.get $cp) (local.get $c12))
              (v128.store offset=48 (local.get $cp) (local.get $c13)))
            (else
              (v128.store offset=0 (local.get $cp) (i16x8.narrow_i32x4_s (i32x4.shr_s (local.get $c10) (local.get $shift)) (i32x4.shr_s (local.get $c11) (local.get $shift))))
              (v128.store offset=16 (local.get $cp) (i16x8.narrow_i32x4_s (i32x4.shr_s (local.get $c12) (local.get $shift)) (i32x4.shr_s (local.get $c13) (local.get $shift))))))
          (local.set $i (i32.add (local.get $i) (i32.const 2)))
          (br $two)))
      ;; the last of an odd number of rows: two pairs of terms at a time
      (if (i32.lt_s (local.get $i) (local.get $n))
        (then
          (local.set $bp (i32.add (local.get $bias) (i32.shl (local.get $j) (i32.const 2))))
          (local.set $c00 (v128.load offset=0 (local.get $bp)))
          (local.set $c01 (v128.load offset=16 (local.get $bp)))
          (local.set $c02 (v128.load offset=32 (local.get $bp)))
          (local.set $c03 (v128.load offset=48 (local.get $bp)))
          (local.set $ap (i32.add (local.get $a) (i32.mul (local.get $i) (local.get $aRow))))
          (local.set $bp (local.get $b))
          (local.set $t (local.get $pairs))
          (loop $last
            (local.set $a0v (v128.load32_splat (local.get $ap)))
            (local.set $bv (v128.load offset=0 (local.get $bp)))
            (local.set $c00 (i32x4.add (local.get $c00) (i32x4.dot_i16x8_s (local.get $a0v) (local.get $bv))))
            (local.set $bv (v128.load offset=16 (local.get $bp)))
            (local.set $c01 (i32x4.add (local.get $c01) (i32x4.dot_i16x8_s (local.get $a0v) (local.get $bv))))
            (local.set $bv (v128.load offset=32 (local.get $bp)))
            (local.set $c02 (i32x4.add (local.get $c02) (i32x4.dot_i16x8_s (local.get $a0v) (local.get $bv))))
            (local.set $bv (v128.load offset=48 (local.get $bp)))
            (local.set $c03 (i32x4.add (local.get $c03) (i32x4.dot_i16x8_s (local.get $a0v) (local.get $bv))))
            (local.set $a0v (v128.load32_splat offset=4 (local.get $ap)))
            (local.set $bv (v128.load offset=64 (local.get $bp)))
            (local.set $c00 (i32x4.add (local.get $c00) (i32x4.dot_i16x8_s (local.get $a0v) (local.get $bv))))
            (local.set $bv (v128.load offset=80 (local.get $bp)))
            (local.set $c01 (i32x4.add (local.get $c01) (i32x4.dot_i16x8_s (local.get $a0v) (local.get $bv))))
            (local.set $bv (v128.load offset=96 (local.get $bp)))
            (local.set $c02 (i32x4.add (local.get $c02) (i32x4.dot_i16x8_s (local.get $a0v) (local.get $bv))))
            (local.set $bv (v128.load offset=112 (local.get $bp)))
            (local.set $c03 (i32x4.add (local.get $c03) (i32x4.dot_i16x8_s (local.get $a0v) (local.get $bv))))
            (local.set $ap (i32.add (local.get $ap) (i32.const 8)))
            (local.set $bp (i32.add (local.get $bp) (i32.const 128)))
            (local.set $t (i32.sub (local.get $t) (i32.const 2)))
            (br_if $last (local.get $t)))
          (local.set $cp (i32.add (i32.add (local.get $c) (i32.mul (local.get $i) (local.get $cRow))) (i32.shl (local.get $j) (local.get $size))))
          (if (i32.lt_s (local.get $shift) (i32.const 0))
            (then
              (v128.store offset=0 (local.get $cp) (local.get $c00))
              (v128.store offset=16 (local.get $cp) (local.get $c01))
              (v128.store offset=32 (local.get $cp) (local.get $c02))
              (v128.store offset=48 (local.get $cp) (local.get $c03)))
            (else
              (v128.store offset=0 (local.get $cp) (i16x8.narrow_i32x4_s (i32x4.shr_s (local.get $c00) (local.get $shift)) (i32x4.shr_s (local.get $c01) (local.get $shift))))
              (v128.store offset=16 (local.get $cp) (i16x8.narrow_i32x4_s (i32x4.shr_s (local.get $c02) (local.get $shift)) (i32x4.shr_s (local.get $c03) (local.get $shift))))))))
      (local.set $b (i32.add (local.get $b) (i32.shl (local.get $pairs) (i32.const 6))))
      (local.set $j (i32.add (local.get $j) (i32.const 16)))
      (br_if $columns (i32.lt_s (local.get $j) (local.get $m)))))

  ;; so many products of this kind, of matrices that stand at such steps one after another; the bias is the same for all
  (func (export "multiplyEach")
    (param $count i32) (param $a i32) (param $aStep i32) (param $aRow i32) (param $b i32) (param $bStep i32) (param $bias i32)
    (param $c i32) (param $cStep i32) (param $cRow i32) (param $n i32) (param $pairs i32) (param $m i32) (param $shift i32)
    (loop $next
      (call $multiply
        (local.get $a) (local.get $aRow) (local.get $b) (local.get $bias) (local.get $c) (local.get $cRow)
        (local.get $n) (local.get $pairs) (local.get $m) (local.get $shift))
      (local.set $a (i32.add (local.get $a) (local.get $aStep)))
      (local.set $b (i32.add (local.get $b) (local.get $bStep)))
      (local.set $c (i32.add (local.get $c) (local.get $cStep)))
      (local.set $count (i32.sub (local.get $count) (i32.const 1)))
      (br_if $next (local.get $count))))

  ;; out = the sum of the rows whose addresses stand in a list, no value below $least (0 rectifies, -32768 does not);
  ;; 64 numbers of all rows at a time, then 16 at a time
  (func (export "gather") (param $list i32) (param $count i32) (param $out i32) (param $m i32) (param $least i32)
    (local $j i32) (local $p i32) (local $end i32) (local $row i32) (local $rowEnd i32) (local $floor v128)
    (local $c0 v128) (local $c1 v128) (local $c2 v128) (local $c3 v128) (local $c4 v128) (local $c5 v128) (local $c6 v128) (local $c7 v128)
    (local.set $floor (i16x8.splat (local.get $least)))
    (local.set $end (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $rowEnd (i32.shl (local.get $m) (i32.const 1)))
    (block $wideDone
      (loop $wide
        (br_if $wideDone (i32.gt_s (i32.add (local.get $j) (i32.const 128)) (local.get $rowEnd)))
        (local.set $c0 (v128.const i32x4 0 0 0 0))
        (local.set $c1 (v128.const i32x4 0 0 0 0))
        (local.set $c2 (v128.const i32x4 0 0 0 0))
        (local.set $c3 (v128.const i32x4 0 0 0 0))
        (local.set $c4 (v128.const i32x4 0 0 0 0))
        (local.set $c5 (v128.const i32x4 0 0 0 0))
        (local.set $c6 (v128.const i32x4 0 0 0 0))
        (local.set $c7 (v128.const i32x4 0 0 0 0))
        (local.set $p (local.get $list))
        (loop $wideRows
          (local.set $row (i32.add (i32.load (local.get $p)) (local.get $j)))
          (local.set $c0 (i16x8.add_sat_s (local.get $c0) (v128.load offset=0 (local.get $row))))
          (local.set $c1 (i16x8.add_sat_s (local.get $c1) (v128.load offset=16 (local.get $row))))
          (local.set $c2 (i16x8.add_sat_s (local.get $c2) (v128.load offset=32 (local.get $row))))
          (local.set $c3 (i16x8.add_sat_s (local.get $c3) (v128.load offset=48 (local.get $row))))
          (local.set $c4 (i16x8.add_sat_s (local.get $c4) (v128.load offset=64 (local.get $row))))
          (local.set $c5 (i16x8.add_sat_s (local.get $c5) (v128.load offset=80 (local.get $row))))
          (local.set $c6 (i16x8.add_sat_s (local.get $c6) (v128.load offset=96 (local.get $row))))
          (local.set $c7 (i16x8.add_sat_s (local.get $c7) (v128.load offset=112 (local.get $row))))
          (local.set $p (i32.add (local.get $p) (i32.const 4)))
          (br_if $wideRows (i32.lt_u (local.get $p) (local.get $end))))
        (local.set $row (i32.add (local.get $out) (local.get $j)))
        (v128.store offset=0 (local.get $row) (i16x8.max_s (local.get $c0) (local.get $floor)))
        (v128.store offset=16 (local.get $row) (i16x8.max_s (local.get $c1) (local.get $floor)))
        (v128.store offset=32 (local.get $row) (i16x8.max_s (local.get $c2) (local.get $floor)))
        (v128.store offset=48 (local.get $row) (i16x8.max_s (local.get $c3) (local.get $floor)))
        (v128.store offset=64 (local.get $row) (i16x8.max_s (local.get $c4) (local.get $floor)))
        (v128.store offset=80 (local.get $row) (i16x8.max_s (local.get $c5) (local.get $floor)))
        (v128.store offset=96 (local.get $row) (i16x8.max_s (local.get $c6) (local.get $floor)))
        (v128.store offset=112 (local.get $row) (i16x8.max_s (local.get $c7) (local.get $floor)))
        (local.set $j (i32.add (local.get $j) (i32.const 128)))
        (br $wide)))
    (block $done
      (loop $columns
        (br_if $done (i32.ge_s (local.get $j) (local.get $rowEnd)))
        (local.set $c0 (v128.const i32x4 0 0 0 0))
        (local.set $c1 (v128.const i32x4 0 0 0 0))
        (local.set $p (local.get $list))
        (loop $rows
          (local.set $row (i32.add (i32.load (local.get $p)) (local.get $j)))
          (local.set $c0 (i16x8.add_sat_s (local.get $c0) (v128.load (local.get $row))))
          (local.set $c1 (i16x8.add_sat_s (local.get $c1) (v128.load offset=16 (local.get $row))))
          (local.set $p (i32.add (local.get $p) (i32.const 4)))
          (br_if $rows (i32.lt_u (local.get $p) (local.get $end))))
        (local.set $row (i32.add (local.get $out) (local.get $j)))
        (v128.store (local.get $row) (i16x8.max_s (local.get $c0) (local.get $floor)))
        (v128.store offset=16 (local.get $row) (i16x8.max_s (local.get $c1) (local.get $floor)))
        (local.set $j (i32.add (local.get $j) (i32.const 32)))
        (br $columns))))

  ;; out = (bias + the sum of the rows of 32-bit integers whose addresses stand in a list) >> shift, cut to 16 bits: 16 numbers at a time
  (func $gatherProducts (export "gatherProducts") (param $list i32) (param $count i32) (param $bias i32) (param $out i32) (param $m i32) (param $shift i32)
    (local $j i32) (local $p i32) (local $end i32) (local $row i32)
    (local $c0 v128) (local $c1 v128) (local $c2 v128) (local $c3 v128)
    (local.set $end (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
    (loop $columns
      (local.set $row (i32.add (local.get $bias) (i32.shl (local.get $j) (i32.const 2))))
      (local.set $c0 (v128.load offset=0 (local.get $row)))
      (local.set $c1 (v128.load offset=16 (local.get $row)))
      (local.set $c2 (v128.load offset=32 (local.get $row)))
      (local.set $c3 (v128.load offset=48 (local.get $row)))
      (local.set $p (local.get $list))
      (loop $rows
        (local.set $row (i32.add (i32.load (local.get $p)) (i32.shl (local.get $j) (i32.const 2))))
        (local.set $c0 (i32x4.add (local.get $c0) (v128.load offset=0 (local.get $row))))
        (local.set $c1 (i32x4.add (local.get $c1) (v128.load offset=16 (local.get $row))))
        (local.set $c2 (i32x4.add (local.get $c2) (v128.load offset=32 (local.get $row))))
        (local.set $c3 (i32x4.add (local.get $c3) (v128.load offset=48 (local.get $row))))
        (local.set $p (i32.add (local.get $p) (i32.const 4)))
        (br_if $rows (i32.lt_u (local.get $p) (local.get $end))))
      (local.set $row (i32.add (local.get $out) (i32.shl (local.get $j) (i32.const 1))))
      (v128.store offset=0 (local.get $row) (i16x8.narrow_i32x4_s (i32x4.shr_s (local.get $c0) (local.get $shift)) (i32x4.shr_s (local.get $c1) (local.get $shift))))
      (v128.store offset=16 (local.get $row) (i16x8.narrow_i32x4_s (i32x4.shr_s (local.get $c2) (local.get $shift)) (i32x4.shr_s (local.get $c3) (local.get $shift))))
      (local.set $j (i32.add (local.get $j) (i32.const 16)))
      (br_if $columns (i32.lt_s (local.get $j) (local.get $m)))))

  ;; Of each of $n words, three numbers: a row of its own, one of its tag and one of its surroundings; 0 for surroundings that add nothing.
  ;; out = the sum of these rows of $m numbers
  (func (export "embed")
    (param $facts i32) (param $n i32) (param $own i32) (param $tag i32) (param $around i32) (param $out i32) (param $m i32)
    (local $end i32) (local $row i32) (local $j i32) (local $a i32) (local $b i32) (local $c i32) (local $sum v128)
    (local.set $end (i32.add (local.get $facts) (i32.mul (local.get $n) (i32.const 12))))
    (local.set $row (i32.shl (local.get $m) (i32.const 1)))
    (loop $words
      (local.set $a (i32.add (local.get $own) (i32.mul (i32.load (local.get $facts)) (local.get $row))))
      (local.set $b (i32.add (local.get $tag) (i32.mul (i32.load offset=4 (local.get $facts)) (local.get $row))))
      (local.set $c (i32.load offset=8 (local.get $facts)))
      (local.set $j (i32.const 0))
      (if (local.get $c)
        (then
          (local.set $c (i32.add (local.get $around) (i32.mul (local.get $c) (local.get $row))))
          (loop $three
            (local.set $sum (i16x8.add_sat_s (v128.load (i32.add (local.get $a) (local.get $j))) (v128.load (i32.add (local.get $b) (local.get $j)))))
            (v128.store (i32.add (local.get $out) (local.get $j)) (i16x8.add_sat_s (local.get $sum) (v128.load (i32.add (local.get $c) (local.get $j)))))
            (local.set $j (i32.add (local.get $j) (i32.const 16)))
            (br_if $three (i32.lt_u (local.get $j) (local.get $row)))))
        (else
          (loop $two
            (v128.store (i32.add (local.get $out) (local.get $j))
              (i16x8.add_sat_s (v128.load (i32.add (local.get $a) (local.get $j))) (v128.load (i32.add (local.get $b) (local.get $j)))))
            (local.set $j (i32.add (local.get $j) (i32.const 16)))
            (br_if $two (i32.lt_u (local.get $j) (local.get $row))))))
      (local.set $out (i32.add (local.get $out) (local.get $row)))
      (local.set $facts (i32.add (local.get $facts) (i32.const 12)))
      (br_if $words (i32.lt_u (local.get $facts) (local.get $end)))))

  ;; The first layer: of each of $n words as above, the rows of 32-bit products of its neighbour before, itself and its neighbour after, each
  ;; in its place, summed as `gatherProducts` does. $list has room for nine addresses.
  (func (export "convolveFirst")
    (param $facts i32) (param $n i32) (param $own i32) (param $tag i32) (param $around i32) (param $bias i32) (param $out i32) (param $m i32)
    (param $shift i32) (param $list i32)
    (local $token i32) (local $place i32) (local $seen i32) (local $at i32) (local $fact i32) (local $row i32) (local $offset i32)
    (local.set $row (i32.mul (local.get $m) (i32.const 12)))
    (loop $words
      (local.set $at (local.get $list))
      (local.set $place (i32.const 0))
      (loop $window
        (local.set $seen (i32.sub (i32.add (local.get $token) (local.get $place)) (i32.const 1)))
        (if (i32.lt_u (local.get $seen) (local.get $n))
          (then
            (local.set $fact (i32.add (local.get $facts) (i32.mul (local.get $seen) (i32.const 12))))
            (local.set $offset (i32.mul (local.get $place) (i32.shl (local.get $m) (i32.const 2))))
            (i32.store (local.get $at)
              (i32.add (i32.add (local.get $own) (local.get $offset)) (i32.mul (i32.load (local.get $fact)) (local.get $row))))
            (i32.store offset=4 (local.get $at)
              (i32.add (i32.add (local.get $tag) (local.get $offset)) (i32.mul (i32.load offset=4 (local.get $fact)) (local.get $row))))
            (local.set $at (i32.add (local.get $at) (i32.const 8)))
            (if (i32.load offset=8 (local.get $fact))
              (then
                (i32.store (local.get $at)
                  (i32.add (i32.add (local.get $around) (local.get $offset)) (i32.mul (i32.load offset=8 (local.get $fact)) (local.get $row))))
                (local.set $at (i32.add (local.get $at) (i32.const 4)))))))
        (local.set $place (i32.add (local.get $place) (i32.const 1)))
        (br_if $window (i32.lt_u (local.get $place) (i32.const 3))))
      (call $gatherProducts
        (local.get $list)
        (i32.shr_u (i32.sub (local.get $at) (local.get $list)) (i32.const 2))
        (local.get $bias)
        (i32.add (local.get $out) (i32.mul (local.get $token) (i32.shl (local.get $m) (i32.const 1))))
        (local.get $m)
        (local.get $shift))
      (local.set $token (i32.add (local.get $token) (i32.const 1)))
      (br_if $words (i32.lt_u (local.get $token) (local.get $n)))))

  ;; A layer takes in windows of three rows. Four neighbouring windows share two rows with their neighbours, and six products give what twelve
  ;; would (minimal filtering: Winograd 1980, with the points 0, 1, -1, 2, -2 and infinity): of rows d0 ... d5 and matrices g0 ... g2,
  ;; m0 = (4 d0 - 5 d2 + d4) g0, m1 and m2 = (d4 - 4 d2 +- (d3 - 4 d1)) (g0 +- g1 + g2),
  ;; m3 and m4 = (d4 - d2 +- 2 (d3 - d1)) (g0 +- 2 g1 + 4 g2), m5 = (4 d1 - 5 d3 + d5) g2.
  ;; This gives the left sides for each four windows, in six planes. Answers with 0 where none of the numbers goes beyond $most, which is 5460
  ;; or less, and none of the results needs more than 16 bits.
  (func (export "spread")
    (param $d i32) (param $out i32) (param $plane i32) (param $fours i32) (param $m i32) (param $most i32) (result i32)
    (local $row i32) (local $j i32) (local $at i32)
    (local $d0 v128) (local $d1 v128) (local $d2 v128) (local $d3 v128) (local $d4 v128) (local $d5 v128) (local $e1 v128) (local $e2 v128)
    (local $far v128) (local $high v128) (local $low v128)
    (local.set $row (i32.shl (local.get $m) (i32.const 1)))
    (loop $four
      (local.set $j (i32.const 0))
      (loop $columns
        (local.set $at (i32.add (local.get $d) (local.get $j)))
        (local.set $d0 (v128.load (local.get $at)))
        (local.set $at (i32.add (local.get $at) (local.get $row)))
        (local.set $d1 (v128.load (local.get $at)))
        (local.set $at (i32.add (local.get $at) (local.get $row)))
        (local.set $d2 (v128.load (local.get $at)))
        (local.set $at (i32.add (local.get $at) (local.get $row)))
        (local.set $d3 (v128.load (local.get $at)))
        (local.set $at (i32.add (local.get $at) (local.get $row)))
        (local.set $d4 (v128.load (local.get $at)))
        (local.set $at (i32.add (local.get $at) (local.get $row)))
        (local.set $d5 (v128.load (local.get $at)))
        (local.set $far
          (i16x8.max_u (local.get $far) (i16x8.max_u (i16x8.abs (local.get $d1)) (i16x8.abs (local.get $d2)))))
        (local.set $far
          (i16x8.max_u (local.get $far) (i16x8.max_u (i16x8.abs (local.get $d3)) (i16x8.abs (local.get $d4)))))
        (local.set $far
          (i16x8.max_u (local.get $far) (i16x8.max_u (i16x8.abs (local.get $d0)) (i16x8.abs (local.get $d5)))))
        (local.set $e2 (i16x8.sub (local.get $d4) (i16x8.shl (local.get $d2) (i32.const 2))))
        (local.set $e1 (i16x8.sub (local.get $d3) (i16x8.shl (local.get $d1) (i32.const 2))))
        (local.set $d0
          (i16x8.add_sat_s (i16x8.sub (local.get $e2) (local.get $d2)) (i16x8.shl (local.get $d0) (i32.const 2))))
        (local.set $d5
          (i16x8.sub_sat_s
            (i16x8.sub (local.get $d5) (i16x8.shl (local.get $d3) (i32.const 2)))
            (i16x8.sub (local.get $d3) (i16x8.shl (local.get $d1) (i32.const 2)))))
        (local.set $at (i32.add (local.get $out) (local.get $j)))
        (v128.store (local.get $at) (local.get $d0))
        (v128.store (i32.add (local.get $at) (i32.mul (local.get $plane) (i32.const 5))) (local.get $d5))
        (local.set $high (i16x8.max_s (local.get $high) (i16x8.max_s (local.get $d0) (local.get $d5))))
        (local.set $low (i16x8.min_s (local.get $low) (i16x8.min_s (local.get $d0) (local.get $d5))))
        (local.set $d0 (i16x8.add_sat_s (local.get $e2) (local.get $e1)))
        (local.set $d5 (i16x8.sub_sat_s (local.get $e2) (local.get $e1)))
        (local.set $high (i16x8.max_s (local.get $high) (i16x8.max_s (local.get $d0) (local.get $d5))))
        (local.set $low (i16x8.min_s (local.get $low) (i16x8.min_s (local.get $d0) (local.get $d5))))
        (local.set $at (i32.add (local.get $at) (local.get $plane)))
        (v128.store (local.get $at) (local.get $d0))
        (local.set $at (i32.add (local.get $at) (local.get $plane)))
        (v128.store (local.get $at) (local.get $d5))
        (local.set $e2 (i16x8.sub (local.get $d4) (local.get $d2)))
        (local.set $e1 (i16x8.shl (i16x8.sub (local.get $d3) (local.get $d1)) (i32.const 1)))
        (local.set $at (i32.add (local.get $at) (local.get $plane)))
        (v128.store (local.get $at) (i16x8.add (local.get $e2) (local.get $e1)))
        (v128.store (i32.add (local.get $at) (local.get $plane)) (i16x8.sub (local.get $e2) (local.get $e1)))
        (local.set $j (i32.add (local.get $j) (i32.const 16)))
        (br_if $columns (i32.lt_u (local.get $j) (local.get $row))))
      (local.set $d (i32.add (local.get $d) (i32.shl (local.get $row) (i32.const 2))))
      (local.set $out (i32.add (local.get $out) (local.get $row)))
      (local.set $fours (i32.sub (local.get $fours) (i32.const 1)))
      (br_if $four (local.get $fours)))
    (v128.any_true
      (v128.or
        (i16x8.gt_u (local.get $far) (i16x8.splat (local.get $most)))
        (v128.or
          (i16x8.eq (local.get $high) (i16x8.splat (i32.const 32767)))
          (i16x8.eq (local.get $low) (i16x8.splat (i32.const -32768)))))))

  ;; The second step: out = a + max((bias + window) >> shift, 0). With s = m1 + m2, d = m1 - m2, p = m3 + m4, q = m3 - m4 the windows are
  ;; (6 m0 - 4 s + p) / 24, (q - 2 d) / 12, (p - s) / 6 and (2 q - d) / 6 + m5. What these divide may have wrapped around: the inverse of 3
  ;; modulo 2 ** 32 and a shift divide it all the same, where a window needs no more than 29 bits.
  (func (export "join")
    (param $sums i32) (param $plane i32) (param $a i32) (param $bias i32) (param $out i32) (param $fours i32) (param $m i32) (param $shift i32)
    (local $row i32) (local $longs i32) (local $j i32) (local $at i32) (local $half i32) (local $from i32) (local $to i32) (local $third v128)
    (local $m1 v128) (local $m2 v128) (local $s v128) (local $d v128) (local $p v128) (local $q v128) (local $b v128)
    (local $w0 v128) (local $w1 v128) (local $w2 v128) (local $w3 v128) (local $v0 v128) (local $v1 v128) (local $v2 v128) (local $v3 v128)
    (local.set $row (i32.shl (local.get $m) (i32.const 1)))
    (local.set $longs (i32.shl (local.get $m) (i32.const 2)))
    (local.set $third (i32x4.splat (i32.const 0xaaaaaaab)))
    (loop $four
      (local.set $j (i32.const 0))
      (loop $columns
        ;; first the lower half of eight columns, then the upper
        (local.set $half (i32.const 0))
        (loop $halves
          (local.set $v0 (local.get $w0))
          (local.set $v1 (local.get $w1))
          (local.set $v2 (local.get $w2))
          (local.set $v3 (local.get $w3))
          (local.set $at (i32.add (local.get $sums) (i32.add (i32.shl (local.get $j) (i32.const 1)) (local.get $half))))
          (local.set $w0 (v128.load (local.get $at)))
          (local.set $at (i32.add (local.get $at) (local.get $plane)))
          (local.set $m1 (v128.load (local.get $at)))
          (local.set $at (i32.add (local.get $at) (local.get $plane)))
          (local.set $m2 (v128.load (local.get $at)))
          (local.set $s (i32x4.add (local.get $m1) (local.get $m2)))
          (local.set $d (i32x4.sub (local.get $m1) (local.get $m2)))
          (local.set $at (i32.add (local.get $at) (local.get $plane)))
          (local.set $m1 (v128.load (local.get $at)))
          (local.set $at (i32.add (local.get $at) (local.get $plane)))
          (local.set $m2 (v128.load (local.get $at)))
          (local.set $p (i32x4.add (local.get $m1) (local.get $m2)))
          (local.set $q (i32x4.sub (local.get $m1) (local.get $m2)))
          (local.set $w3 (v128.load (i32.add (local.get $at) (local.get $plane))))
          (local.set $b
            (v128.load (i32.add (i32.add (local.get $bias) (i32.shl (local.get $j) (i32.const 1))) (local.get $half))))
          (local.set $w0
            (i32x4.add
              (i32x4.shl (local.get $w0) (i32.const 1))
              (i32x4.mul
                (i32x4.sub (local.get $p) (i32x4.shl (local.get $s) (i32.const 2)))
                (local.get $third))))
          (local.set $w0 (i32x4.add (local.get $b) (i32x4.shr_s (local.get $w0) (i32.const 3))))
          (local.set $w1
            (i32x4.add
              (local.get $b)
              (i32x4.shr_s
                (i32x4.mul (i32x4.sub (local.get $q) (i32x4.shl (local.get $d) (i32.const 1))) (local.get $third))
                (i32.const 2))))
          (local.set $w2
            (i32x4.add
              (local.get $b)
              (i32x4.shr_s (i32x4.mul (i32x4.sub (local.get $p) (local.get $s)) (local.get $third)) (i32.const 1))))
          (local.set $w3
            (i32x4.add
              (i32x4.add (local.get $b) (local.get $w3))
              (i32x4.shr_s
                (i32x4.mul (i32x4.sub (i32x4.shl (local.get $q) (i32.const 1)) (local.get $d)) (local.get $third))
                (i32.const 1))))
          (local.set $half (i32.add (local.get $half) (i32.const 16)))
          (br_if $halves (i32.eq (local.get $half) (i32.const 16))))
        (local.set $from (i32.add (local.get $a) (local.get $j)))
        (local.set $to (i32.add (local.get $out) (local.get $j)))
        (v128.store (local.get $to)
          (i16x8.add_sat_s
            (v128.load (local.get $from))
            (i16x8.max_s
              (i16x8.narrow_i32x4_s
                (i32x4.shr_s (local.get $v0) (local.get $shift))
                (i32x4.shr_s (local.get $w0) (local.get $shift)))
              (v128.const i32x4 0 0 0 0))))
        (local.set $from (i32.add (local.get $from) (local.get $row)))
        (local.set $to (i32.add (local.get $to) (local.get $row)))
        (v128.store (local.get $to)
          (i16x8.add_sat_s
            (v128.load (local.get $from))
            (i16x8.max_s
              (i16x8.narrow_i32x4_s
                (i32x4.shr_s (local.get $v1) (local.get $shift))
                (i32x4.shr_s (local.get $w1) (local.get $shift)))
              (v128.const i32x4 0 0 0 0))))
        (local.set $from (i32.add (local.get $from) (local.get $row)))
        (local.set $to (i32.add (local.get $to) (local.get $row)))
        (v128.store (local.get $to)
          (i16x8.add_sat_s
            (v128.load (local.get $from))
            (i16x8.max_s
              (i16x8.narrow_i32x4_s
                (i32x4.shr_s (local.get $v2) (local.get $shift))
                (i32x4.shr_s (local.get $w2) (local.get $shift)))
              (v128.const i32x4 0 0 0 0))))
        (local.set $from (i32.add (local.get $from) (local.get $row)))
        (local.set $to (i32.add (local.get $to) (local.get $row)))
        (v128.store (local.get $to)
          (i16x8.add_sat_s
            (v128.load (local.get $from))
            (i16x8.max_s
              (i16x8.narrow_i32x4_s
                (i32x4.shr_s (local.get $v3) (local.get $shift))
                (i32x4.shr_s (local.get $w3) (local.get $shift)))
              (v128.const i32x4 0 0 0 0))))
        (local.set $j (i32.add (local.get $j) (i32.const 16)))
        (br_if $columns (i32.lt_u (local.get $j) (local.get $row))))
      (local.set $sums (i32.add (local.get $sums) (local.get $longs)))
      (local.set $a (i32.add (local.get $a) (i32.shl (local.get $longs) (i32.const 1))))
      (local.set $out (i32.add (local.get $out) (i32.shl (local.get $longs) (i32.const 1))))
      (local.set $fours (i32.sub (local.get $fours) (i32.const 1)))
      (br_if $four (local.get $fours))))

  ;; out = a + max(b, 0)
  (func (export "addRectified") (param $a i32) (param $b i32) (param $out i32) (param $m i32)
    (local $j i32)
    (loop $columns
      (v128.store (i32.add (local.get $out) (local.get $j))
        (i16x8.add_sat_s
          (v128.load (i32.add (local.get $a) (local.get $j)))
          (i16x8.max_s (v128.load (i32.add (local.get $b) (local.get $j))) (v128.const i32x4 0 0 0 0))))
      (local.set $j (i32.add (local.get $j) (i32.const 16)))
      (br_if $columns (i32.lt_s (local.get $j) (i32.shl (local.get $m) (i32.const 1)))))))

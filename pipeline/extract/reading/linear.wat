
;; A linear scorer over hashed features. Addresses and lengths are in bytes; `linear.ts` lays out the table that features are looked up in.
(module
  (memory (export "memory") 1)

  ;; puts the features of a model file into free slots, $count of them: hashes of 4 bytes, numbers of weights of 1, then classes and roots of
  ;; all weights, a byte each. Classes and roots go into $entries, those of a feature with $many weights or more also into a whole row.
  ;; Answers with the highest slot that was taken.
  (func (export "load")
    (param $hashes i32) (param $lengths i32) (param $classes i32) (param $roots i32) (param $count i32) (param $many i32)
    (param $slots i32) (param $slotCount i32) (param $entries i32) (param $dense i32) (param $row i32)
    (result i32)
    (local $feature i32) (local $hash i32) (local $slot i32) (local $at i32) (local $weight i32) (local $end i32) (local $length i32)
    (local $first i32) (local $whole i32) (local $highest i32) (local $root i32) (local $square i32)
    (loop $features
      (local.set $hash (i32.load (i32.add (local.get $hashes) (i32.shl (local.get $feature) (i32.const 2)))))
      (local.set $length (i32.load8_u (i32.add (local.get $lengths) (local.get $feature))))
      (local.set $slot
        (i32.wrap_i64 (i64.shr_u
          (i64.mul
            (i64.extend_i32_u (i32.mul (local.get $hash) (i32.const 0x85ebca6b)))
            (i64.extend_i32_u (local.get $slotCount)))
          (i64.const 32))))
      (loop $probe
        (local.set $at (i32.add (local.get $slots) (i32.shl (local.get $slot) (i32.const 3))))
        (if (i32.load offset=4 (local.get $at))
          (then
            (local.set $slot (i32.add (local.get $slot) (i32.const 1)))
            (br $probe))))
      (if (i32.gt_u (local.get $slot) (local.get $highest)) (then (local.set $highest (local.get $slot))))
      (i32.store (local.get $at) (local.get $hash))
      (i32.store offset=4 (local.get $at)
        (if (result i32) (i32.lt_u (local.get $length) (local.get $many))
          (then (i32.or (i32.shl (local.get $first) (i32.const 7)) (local.get $length)))
          (else (i32.or (i32.shl (local.get $whole) (i32.const 7)) (i32.const 127)))))
      (local.set $weight (local.get $first))
      (local.set $end (i32.add (local.get $first) (local.get $length)))
      (loop $weights
        (if (i32.lt_u (local.get $weight) (local.get $end))
          (then
            (local.set $root (i32.load8_s (i32.add (local.get $roots) (local.get $weight))))
            (local.set $at (i32.add (local.get $entries) (i32.shl (local.get $weight) (i32.const 1))))
            (i32.store8 (local.get $at) (i32.load8_u (i32.add (local.get $classes) (local.get $weight))))
            (i32.store8 offset=1 (local.get $at) (local.get $root))
            (if (i32.ge_u (local.get $length) (local.get $many))
              (then
                (local.set $square (i32.mul (local.get $root) (local.get $root)))
                (i32.store
                  (i32.add
                    (i32.add (local.get $dense) (i32.mul (local.get $whole) (local.get $row)))
                    (i32.shl (i32.load8_u (local.get $at)) (i32.const 2)))
                  (select (i32.sub (i32.const 0) (local.get $square)) (local.get $square) (i32.lt_s (local.get $root) (i32.const 0))))))
            (local.set $weight (i32.add (local.get $weight) (i32.const 1)))
            (br $weights))))
      (if (i32.ge_u (local.get $length) (local.get $many)) (then (local.set $whole (i32.add (local.get $whole) (i32.const 1)))))
      (local.set $first (local.get $end))
      (local.set $feature (i32.add (local.get $feature) (i32.const 1)))
      (br_if $features (i32.lt_u (local.get $feature) (local.get $count))))
    (local.get $highest))

  ;; adds the weights of features to a row of scores; their hashes stand 16 bytes apart, with room behind each for its first slot's number
  ;; and content; a slot has 8 bytes; features with many weights have a whole row of $row bytes, counted from $dense
  (func $add (export "add")
    (param $features i32) (param $count i32) (param $scores i32) (param $slots i32) (param $slotCount i32) (param $entries i32)
    (param $dense i32) (param $row i32)
    (local $hash i32) (local $slot i32) (local $found i32) (local $at i32) (local $end i32) (local $root i32) (local $square i32) (local $score i32)
    (local $last i32)
    (if (i32.eqz (local.get $count)) (then (return)))
    (local.set $last (i32.add (local.get $features) (i32.shl (local.get $count) (i32.const 4))))
    ;; first each feature's slot, with no question asked in between, so that the memory fetches them all at once
    (local.set $at (local.get $features))
    (loop $fetch
      (local.set $slot
        (i32.wrap_i64 (i64.shr_u
          (i64.mul
            (i64.extend_i32_u (i32.mul (i32.load (local.get $at)) (i32.const 0x85ebca6b)))
            (i64.extend_i32_u (local.get $slotCount)))
          (i64.const 32))))
      (i32.store offset=4 (local.get $at) (local.get $slot))
      (i64.store offset=8 (local.get $at) (i64.load (i32.add (local.get $slots) (i32.shl (local.get $slot) (i32.const 3)))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $fetch (i32.lt_u (local.get $at) (local.get $last))))
    (block $done
      (loop $next
        (br_if $done (i32.eq (local.get $features) (local.get $last)))
        (local.set $at (i32.add (local.get $features) (i32.const 8)))
        (local.set $hash (i32.load (local.get $features)))
        (local.set $slot (i32.load offset=4 (local.get $features)))
        (local.set $features (i32.add (local.get $features) (i32.const 16)))
        (loop $probe
          (local.set $found (i32.load offset=4 (local.get $at)))
          (br_if $next (i32.eqz (local.get $found)))
          (if (i32.ne (i32.load (local.get $at)) (local.get $hash))
            (then
              (local.set $slot (i32.add (local.get $slot) (i32.const 1)))
              (local.set $at (i32.add (local.get $slots) (i32.shl (local.get $slot) (i32.const 3))))
              (br $probe))))
        ;; 25 bits of the row, 127 for one that is whole
        (if (i32.eq (i32.and (local.get $found) (i32.const 127)) (i32.const 127))
          (then
            (local.set $at
              (i32.add (local.get $dense) (i32.mul (i32.shr_u (local.get $found) (i32.const 7)) (local.get $row))))
            (local.set $score (local.get $scores))
            (local.set $end (i32.add (local.get $at) (local.get $row)))
            (loop $whole
              (v128.store (local.get $score) (i32x4.add (v128.load (local.get $score)) (v128.load (local.get $at))))
              (local.set $score (i32.add (local.get $score) (i32.const 16)))
              (local.set $at (i32.add (local.get $at) (i32.const 16)))
              (br_if $whole (i32.lt_u (local.get $at) (local.get $end))))
            (br $next)))
        ;; 25 bits of the first entry, 7 bits of their number
        (local.set $at (i32.add (local.get $entries) (i32.shl (i32.shr_u (local.get $found) (i32.const 7)) (i32.const 1))))
        (local.set $end (i32.add (local.get $at) (i32.shl (i32.and (local.get $found) (i32.const 127)) (i32.const 1))))
        (loop $weights
          ;; 8 bits of class, 8 bits of root: the weight is the square of the root, with its sign
          (local.set $score
            (i32.add (local.get $scores) (i32.shl (i32.load8_u (local.get $at)) (i32.const 2))))
          (local.set $root (i32.load8_s offset=1 (local.get $at)))
          (local.set $square (i32.mul (local.get $root) (local.get $root)))
          (i32.store (local.get $score)
            (i32.add
              (i32.load (local.get $score))
              (select (i32.sub (i32.const 0) (local.get $square)) (local.get $square) (i32.lt_s (local.get $root) (i32.const 0)))))
          (local.set $at (i32.add (local.get $at) (i32.const 2)))
          (br_if $weights (i32.lt_u (local.get $at) (local.get $end))))
        (br $next))))

  ;; the first of the classes whose score is the highest, which stands in every lane of $most
  (func $firstOf (param $scores i32) (param $most v128) (result i32)
    (local $at i32) (local $top v128)
    (local.set $at (local.get $scores))
    (loop $find
      (local.set $top (i32x4.eq (local.get $most) (v128.load (local.get $at))))
      (if (i32.eqz (v128.any_true (local.get $top)))
        (then
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br $find))))
    (i32.add (i32.shr_u (i32.sub (local.get $at) (local.get $scores)) (i32.const 2)) (i32.ctz (i32x4.bitmask (local.get $top)))))

  ;; puts the sum of five rows of $row bytes into the scores; answers with the class of the highest where no other comes nearer than
  ;; $margin, or with -1
  (func (export "guess")
    (param $a i32) (param $b i32) (param $c i32) (param $d i32) (param $e i32) (param $row i32) (param $scores i32) (param $margin i32)
    (result i32)
    (local $j i32) (local $sum v128) (local $most v128) (local $second v128) (local $other v128)
    (local.set $most (i32x4.splat (i32.const 0x80000000)))
    (local.set $second (local.get $most))
    (loop $rows
      (local.set $sum
        (i32x4.add
          (i32x4.add
            (i32x4.add (v128.load (i32.add (local.get $a) (local.get $j))) (v128.load (i32.add (local.get $b) (local.get $j))))
            (i32x4.add (v128.load (i32.add (local.get $c) (local.get $j))) (v128.load (i32.add (local.get $d) (local.get $j)))))
          (v128.load (i32.add (local.get $e) (local.get $j)))))
      (v128.store (i32.add (local.get $scores) (local.get $j)) (local.get $sum))
      (local.set $second (i32x4.max_s (local.get $second) (i32x4.min_s (local.get $most) (local.get $sum))))
      (local.set $most (i32x4.max_s (local.get $most) (local.get $sum)))
      (local.set $j (i32.add (local.get $j) (i32.const 16)))
      (br_if $rows (i32.lt_u (local.get $j) (local.get $row))))
    ;; the two highest of each lane become the two highest of all
    (local.set $other (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $most) (local.get $most)))
    (local.set $second
      (i32x4.max_s
        (i32x4.max_s (local.get $second) (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $second) (local.get $second)))
        (i32x4.min_s (local.get $most) (local.get $other))))
    (local.set $most (i32x4.max_s (local.get $most) (local.get $other)))
    (local.set $other (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $most) (local.get $most)))
    (local.set $second
      (i32x4.max_s
        (i32x4.max_s (local.get $second) (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $second) (local.get $second)))
        (i32x4.min_s (local.get $most) (local.get $other))))
    (local.set $most (i32x4.max_s (local.get $most) (local.get $other)))
    (if
      (i32.lt_s
        (i32.sub (i32x4.extract_lane 0 (local.get $most)) (i32x4.extract_lane 0 (local.get $second)))
        (local.get $margin))
      (then (return (i32.const -1))))
    (call $firstOf (local.get $scores) (local.get $most)))

  ;; adds the weights of features to the scores, a row of $row bytes; answers with the class of the highest; the first of equals
  (func (export "settle")
    (param $features i32) (param $count i32) (param $scores i32) (param $slots i32) (param $slotCount i32) (param $entries i32)
    (param $dense i32) (param $row i32)
    (result i32)
    (local $j i32) (local $most v128)
    (call $add
      (local.get $features) (local.get $count) (local.get $scores) (local.get $slots) (local.get $slotCount) (local.get $entries)
      (local.get $dense) (local.get $row))
    (local.set $most (v128.load (local.get $scores)))
    (local.set $j (i32.const 16))
    (block $seen
      (loop $max
        (br_if $seen (i32.ge_u (local.get $j) (local.get $row)))
        (local.set $most (i32x4.max_s (local.get $most) (v128.load (i32.add (local.get $scores) (local.get $j)))))
        (local.set $j (i32.add (local.get $j) (i32.const 16)))
        (br $max)))
    (local.set $most (i32x4.max_s (local.get $most) (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $most) (local.get $most))))
    (local.set $most (i32x4.max_s (local.get $most) (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $most) (local.get $most))))
    (call $firstOf (local.get $scores) (local.get $most))))

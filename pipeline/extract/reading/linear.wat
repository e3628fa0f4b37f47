;; A linear scorer over hashed features, and the tagger that asks it. Addresses and lengths are in bytes; `linear.ts` lays out the memory.
(module
  ;; of words.wat
  (import "words" "serialOf" (func $serialOf (param i32) (result i32)))
  (import "words" "numberOf" (func $numberOf (param i32 i32) (result i32)))
  (memory (export "memory") (import "own" "memory") 1)

  ;; the table of features begins at 0: lines of 64 bytes, eight hashes and then what is known of each, in the order in which they came;
  ;; 25 bits of its first entry and 7 bits of their number, or of its whole row and 127; 0 where the place is free
  (global $lineCount (export "lineCount") (mut i32) (i32.const 0))
  ;; of each weight its class and its root, a byte each
  (global $entries (export "entries") (mut i32) (i32.const 0))
  ;; whole rows of features with many weights, 16 bits each
  (global $dense (export "dense") (mut i32) (i32.const 0))
  ;; length of a row of scores, and of its scores of classes that exist
  (global $row (export "row") (mut i32) (i32.const 0))
  (global $classes (export "classes") (mut i32) (i32.const 0))
  ;; lists of features, 4 bytes each, up to whole vectors: their hashes, their lines, what is known of them
  (global $hashes (export "hashes") (mut i32) (i32.const 0))
  (global $lines (export "lines") (mut i32) (i32.const 0))
  (global $found (export "found") (mut i32) (i32.const 0))
  ;; rows of scores, one for each word that the tagger leaves open
  (global $scores (export "scores") (mut i32) (i32.const 0))
  ;; what the word that is met looks like, see `looksOf` of word-looks.ts: ten hashes; then its ambiguity, and its one tag or -1
  (global $word (export "word") (mut i32) (i32.const 0))
  ;; the ambiguity of words that are frequent, as bits, and the tag of forms that have always the same, a byte each: norms and forms, the lowest first,
  ;; how many they are, and what is known of each
  (global $norms (export "norms") (mut i32) (i32.const 0))
  (global $normCount (export "normCount") (mut i32) (i32.const 0))
  (global $ambiguities (export "ambiguities") (mut i32) (i32.const 0))
  (global $forms (export "forms") (mut i32) (i32.const 0))
  (global $formCount (export "formCount") (mut i32) (i32.const 0))
  (global $certain (export "certain") (mut i32) (i32.const 0))
  ;; by id, the serial number of the word that was met last under it
  (global $met (export "met") (mut i32) (i32.const 0))
  ;; by id of a word, 32 bytes each: norm, last two letters, last three, shape, ambiguity, its one tag or -1
  (global $words (export "words") (mut i32) (i32.const 0))
  ;; by id of a word, its sums as seen from the places of -2 ... 2: one whole row for its own place, then those of the others, cut to 16 bits
  (global $sums (export "sums") (mut i32) (i32.const 0))
  ;; of a sentence: ids of its words, with two before and two after; tags, a byte each, with two before; of words that are open,
  ;; 8 bytes each, their place and the two tags before that their features were listed with
  (global $ids (export "ids") (mut i32) (i32.const 0))
  (global $tags (export "tags") (mut i32) (i32.const 0))
  (global $open (export "open") (mut i32) (i32.const 0))

  ;; how many of $count features have $many weights or more
  (func (export "countLong") (param $lengths i32) (param $count i32) (param $many i32) (result i32)
    (local $end i32) (local $long i32)
    (local.set $end (i32.add (local.get $lengths) (local.get $count)))
    (block $done
      (loop $next
        (br_if $done (i32.eq (local.get $lengths) (local.get $end)))
        (local.set $long (i32.add (local.get $long) (i32.ge_u (i32.load8_u (local.get $lengths)) (local.get $many))))
        (local.set $lengths (i32.add (local.get $lengths) (i32.const 1)))
        (br $next)))
    (local.get $long))

  ;; puts the features of a model file into free places, $count of them: hashes of 4 bytes, numbers of weights of 1, then classes and roots
  ;; of all weights, a byte each. Classes and roots go into the entries, those of a feature with $many weights or more also into a whole row.
  ;; The features stand in the order of the lines on which they may stand first, so that the place after the last one is free, and so are all
  ;; that follow. Answers with the place after them all.
  (func (export "load")
    (param $hashes i32) (param $lengths i32) (param $classes i32) (param $roots i32) (param $count i32) (param $many i32)
    (result i32)
    (local $endOfHashes i32) (local $next i32) (local $at i32) (local $weight i32) (local $length i32)
    (local $first i32) (local $whole i32) (local $root i32) (local $square i32) (local $hash i32) (local $lineCount i64)
    (local.set $lineCount (i64.extend_i32_u (global.get $lineCount)))
    (local.set $endOfHashes (i32.add (local.get $hashes) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $features
        (br_if $done (i32.eq (local.get $hashes) (local.get $endOfHashes)))
        (local.set $hash (i32.load (local.get $hashes)))
        (local.set $length (i32.load8_u (local.get $lengths)))
        ;; the line on which it may stand first
        (local.set $at
          (i32.shl
            (i32.wrap_i64 (i64.shr_u
              (i64.mul (i64.extend_i32_u (i32.mul (local.get $hash) (i32.const 0x85ebca6b))) (local.get $lineCount))
              (i64.const 32)))
            (i32.const 6)))
        (if (i32.lt_u (local.get $at) (local.get $next)) (then (local.set $at (local.get $next))))
        (i32.store (local.get $at) (local.get $hash))
        (if (i32.lt_u (local.get $length) (local.get $many))
          (then (i32.store offset=32 (local.get $at) (i32.or (i32.shl (local.get $first) (i32.const 7)) (local.get $length))))
          (else
            (i32.store offset=32 (local.get $at) (i32.or (i32.shl (local.get $whole) (i32.const 7)) (i32.const 127)))
            (local.set $weight (local.get $first))
            (loop $weights
              (local.set $root (i32.load8_s (i32.add (local.get $roots) (local.get $weight))))
              (local.set $square (i32.mul (local.get $root) (local.get $root)))
              (i32.store16
                (i32.add
                  (i32.add (global.get $dense) (i32.mul (local.get $whole) (i32.shr_u (global.get $row) (i32.const 1))))
                  (i32.shl (i32.load8_u (i32.add (local.get $classes) (local.get $weight))) (i32.const 1)))
                (select (i32.sub (i32.const 0) (local.get $square)) (local.get $square) (i32.lt_s (local.get $root) (i32.const 0))))
              (local.set $weight (i32.add (local.get $weight) (i32.const 1)))
              (br_if $weights (i32.lt_u (local.get $weight) (i32.add (local.get $first) (local.get $length)))))
            (local.set $whole (i32.add (local.get $whole) (i32.const 1)))))
        (local.set $first (i32.add (local.get $first) (local.get $length)))
        (local.set $next (i32.add (local.get $at) (i32.const 4)))
        (if (i32.and (local.get $next) (i32.const 32)) (then (local.set $next (i32.add (local.get $next) (i32.const 32)))))
        (local.set $hashes (i32.add (local.get $hashes) (i32.const 4)))
        (local.set $lengths (i32.add (local.get $lengths) (i32.const 1)))
        (br $features)))
    (call $interleave (local.get $classes) (local.get $roots) (local.get $first))
    (local.get $next))

  ;; classes and roots of $count weights, in turns, into the entries
  (func $interleave (param $classes i32) (param $roots i32) (param $count i32)
    (local $weight i32) (local $entry i32) (local $class v128) (local $root v128)
    (local.set $entry (global.get $entries))
    (loop $sixteen
      (if (i32.le_u (i32.add (local.get $weight) (i32.const 16)) (local.get $count))
        (then
          (local.set $class (v128.load (i32.add (local.get $classes) (local.get $weight))))
          (local.set $root (v128.load (i32.add (local.get $roots) (local.get $weight))))
          (v128.store (local.get $entry)
            (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23 (local.get $class) (local.get $root)))
          (v128.store offset=16 (local.get $entry)
            (i8x16.shuffle 8 24 9 25 10 26 11 27 12 28 13 29 14 30 15 31 (local.get $class) (local.get $root)))
          (local.set $weight (i32.add (local.get $weight) (i32.const 16)))
          (local.set $entry (i32.add (local.get $entry) (i32.const 32)))
          (br $sixteen))))
    (loop $rest
      (if (i32.lt_u (local.get $weight) (local.get $count))
        (then
          (i32.store8 (local.get $entry) (i32.load8_u (i32.add (local.get $classes) (local.get $weight))))
          (i32.store8 offset=1 (local.get $entry) (i32.load8_u (i32.add (local.get $roots) (local.get $weight))))
          (local.set $weight (i32.add (local.get $weight) (i32.const 1)))
          (local.set $entry (i32.add (local.get $entry) (i32.const 2)))
          (br $rest)))))

  ;; looks up $count features of the lists, from $first on, a multiple of 4. Nearly no branch goes one way here and another there, so that
  ;; the memory fetches many lines and first entries at once.
  (func $lookUp (export "lookUp") (param $first i32) (param $count i32)
    (local $at i32) (local $end i32) (local $line i32) (local $slot i32) (local $same i32) (local $known i32)
    (local $hash v128) (local $low v128) (local $high v128)
    (local.set $at (i32.shl (local.get $first) (i32.const 2)))
    (local.set $end (i32.add (local.get $at) (i32.shl (local.get $count) (i32.const 2))))
    (loop $four
      (local.set $hash (i32x4.mul (v128.load (i32.add (global.get $hashes) (local.get $at))) (i32x4.splat (i32.const 0x85ebca6b))))
      (local.set $low (i64x2.extmul_low_i32x4_u (local.get $hash) (i32x4.splat (global.get $lineCount))))
      (local.set $high (i64x2.extmul_high_i32x4_u (local.get $hash) (i32x4.splat (global.get $lineCount))))
      (v128.store (i32.add (global.get $lines) (local.get $at))
        (i32x4.shl (i8x16.shuffle 4 5 6 7 12 13 14 15 20 21 22 23 28 29 30 31 (local.get $low) (local.get $high)) (i32.const 6)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $four (i32.lt_u (local.get $at) (local.get $end))))
    (local.set $at (i32.shl (local.get $first) (i32.const 2)))
    (loop $each
      (local.set $hash (v128.load32_splat (i32.add (global.get $hashes) (local.get $at))))
      (local.set $line (i32.load (i32.add (global.get $lines) (local.get $at))))
      (loop $probe
        (local.set $same
          (i16x8.bitmask
            (i16x8.narrow_i32x4_s
              (i32x4.eq (local.get $hash) (v128.load (local.get $line)))
              (i32x4.eq (local.get $hash) (v128.load offset=16 (local.get $line))))))
        ;; where no hash is the same, what is known of the last place: nothing, unless the line is full
        (local.set $slot (i32.ctz (i32.or (local.get $same) (i32.const 128))))
        (local.set $known (i32.load offset=32 (i32.add (local.get $line) (i32.shl (local.get $slot) (i32.const 2)))))
        (local.set $line (i32.add (local.get $line) (i32.const 64)))
        (br_if $probe (i32.and (i32.eqz (local.get $same)) (i32.ne (local.get $known) (i32.const 0)))))
      (i32.store (i32.add (global.get $found) (local.get $at)) (local.get $known))
      ;; asks for the entries, too: their line of memory is on its way when they are summed
      (i32.store (i32.add (global.get $lines) (local.get $at))
        (i32.load (i32.add (global.get $entries) (i32.shl (i32.shr_u (local.get $known) (i32.const 7)) (i32.const 1)))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $each (i32.lt_u (local.get $at) (local.get $end)))))

  ;; Adds the weights of $count features that were looked up, from $first on, to a row of scores: whole rows first, then single weights, as a
  ;; vector that is read right after some of its numbers were written waits for them. The features' hashes and lines are not needed any more,
  ;; and what is known of either kind is listed in their places.
  (func $sum (export "sum") (param $first i32) (param $count i32) (param $scores i32)
    (local $feature i32) (local $last i32) (local $known i32) (local $at i32) (local $end i32) (local $entry i32) (local $root i32)
    (local $square i32) (local $score i32) (local $rowEnd i32) (local $isWhole i32)
    (local $wholes i32) (local $wholesEnd i32) (local $singles i32) (local $singlesEnd i32)
    (local.set $first (i32.shl (local.get $first) (i32.const 2)))
    (local.set $feature (i32.add (global.get $found) (local.get $first)))
    (local.set $last (i32.add (local.get $feature) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $wholes (i32.add (global.get $hashes) (local.get $first)))
    (local.set $singles (i32.add (global.get $lines) (local.get $first)))
    (local.set $wholesEnd (local.get $wholes))
    (local.set $singlesEnd (local.get $singles))
    (block $listed
      (loop $next
        (br_if $listed (i32.eq (local.get $feature) (local.get $last)))
        (local.set $known (i32.load (local.get $feature)))
        (i32.store (local.get $wholesEnd) (local.get $known))
        (i32.store (local.get $singlesEnd) (local.get $known))
        (local.set $isWhole (i32.eq (i32.and (local.get $known) (i32.const 127)) (i32.const 127)))
        (local.set $wholesEnd (i32.add (local.get $wholesEnd) (i32.shl (local.get $isWhole) (i32.const 2))))
        (local.set $singlesEnd
          (i32.add
            (local.get $singlesEnd)
            (i32.shl (i32.gt_u (i32.ne (local.get $known) (i32.const 0)) (local.get $isWhole)) (i32.const 2))))
        (local.set $feature (i32.add (local.get $feature) (i32.const 4)))
        (br $next)))
    (local.set $rowEnd (i32.add (local.get $scores) (global.get $row)))
    (block $rowsAdded
      (loop $rows
        (br_if $rowsAdded (i32.eq (local.get $wholes) (local.get $wholesEnd)))
        (local.set $at
          (i32.add
            (global.get $dense)
            (i32.mul (i32.shr_u (i32.load (local.get $wholes)) (i32.const 7)) (i32.shr_u (global.get $row) (i32.const 1)))))
        (local.set $wholes (i32.add (local.get $wholes) (i32.const 4)))
        (local.set $score (local.get $scores))
        (loop $whole
          (v128.store (local.get $score) (i32x4.add (v128.load (local.get $score)) (v128.load16x4_s (local.get $at))))
          (local.set $score (i32.add (local.get $score) (i32.const 16)))
          (local.set $at (i32.add (local.get $at) (i32.const 8)))
          (br_if $whole (i32.lt_u (local.get $score) (local.get $rowEnd))))
        (br $rows)))
    (block $done
      (loop $features
        (br_if $done (i32.eq (local.get $singles) (local.get $singlesEnd)))
        (local.set $known (i32.load (local.get $singles)))
        (local.set $singles (i32.add (local.get $singles) (i32.const 4)))
        (local.set $at (i32.add (global.get $entries) (i32.shl (i32.shr_u (local.get $known) (i32.const 7)) (i32.const 1))))
        (local.set $end (i32.add (local.get $at) (i32.shl (i32.and (local.get $known) (i32.const 127)) (i32.const 1))))
        (loop $weights
          ;; the weight is the square of the root, with its sign
          (local.set $entry (i32.load16_s (local.get $at)))
          (local.set $root (i32.shr_s (local.get $entry) (i32.const 8)))
          (local.set $square (i32.mul (local.get $root) (local.get $root)))
          (local.set $score (i32.add (local.get $scores) (i32.shl (i32.and (local.get $entry) (i32.const 255)) (i32.const 2))))
          (local.set $root (i32.shr_s (local.get $root) (i32.const 31)))
          (i32.store (local.get $score)
            (i32.add (i32.load (local.get $score)) (i32.sub (i32.xor (local.get $square) (local.get $root)) (local.get $root))))
          (local.set $at (i32.add (local.get $at) (i32.const 2)))
          (br_if $weights (i32.lt_u (local.get $at) (local.get $end))))
        (br $features))))

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

  ;; the class with the highest score; the first of equals
  (func $best (export "best") (param $scores i32) (result i32)
    (local $at i32) (local $end i32) (local $most v128)
    (local.set $most (v128.load (local.get $scores)))
    (local.set $at (local.get $scores))
    (local.set $end (i32.add (local.get $scores) (global.get $row)))
    (loop $max
      (local.set $most (i32x4.max_s (local.get $most) (v128.load (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $max (i32.lt_u (local.get $at) (local.get $end))))
    (local.set $most (i32x4.max_s (local.get $most) (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $most) (local.get $most))))
    (local.set $most (i32x4.max_s (local.get $most) (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $most) (local.get $most))))
    (call $firstOf (local.get $scores) (local.get $most)))

  ;; puts a row of scores, cut to 16 bits each, into half a row
  (func $narrow (export "narrow") (param $scores i32) (param $half i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $scores) (global.get $row)))
    (loop $eight
      (v128.store64_lane 0 (local.get $half)
        (i16x8.narrow_i32x4_s (v128.load (local.get $scores)) (v128.load (local.get $scores))))
      (local.set $half (i32.add (local.get $half) (i32.const 8)))
      (local.set $scores (i32.add (local.get $scores) (i32.const 16)))
      (br_if $eight (i32.lt_u (local.get $scores) (local.get $end)))))

  ;; puts the sum of a word's own row and of half rows of the two before and the two after into a row of scores; answers with the class of the
  ;; highest, less 128 where another comes nearer than $margin
  (func $guess (export "guess")
    (param $a i32) (param $b i32) (param $own i32) (param $d i32) (param $e i32) (param $scores i32) (param $margin i32)
    (result i32)
    (local $j i32) (local $half i32) (local $sum v128) (local $most v128) (local $second v128) (local $other v128)
    (local.set $most (i32x4.splat (i32.const 0x80000000)))
    (local.set $second (local.get $most))
    (loop $rows
      (local.set $sum
        (i32x4.add
          (i32x4.add
            (i32x4.add
              (v128.load16x4_s (i32.add (local.get $a) (local.get $half)))
              (v128.load16x4_s (i32.add (local.get $b) (local.get $half))))
            (i32x4.add
              (v128.load16x4_s (i32.add (local.get $d) (local.get $half)))
              (v128.load16x4_s (i32.add (local.get $e) (local.get $half)))))
          (v128.load (i32.add (local.get $own) (local.get $j)))))
      (v128.store (i32.add (local.get $scores) (local.get $j)) (local.get $sum))
      (local.set $second (i32x4.max_s (local.get $second) (i32x4.min_s (local.get $most) (local.get $sum))))
      (local.set $most (i32x4.max_s (local.get $most) (local.get $sum)))
      (local.set $half (i32.add (local.get $half) (i32.const 8)))
      (local.set $j (i32.add (local.get $j) (i32.const 16)))
      (br_if $rows (i32.lt_u (local.get $j) (global.get $row))))
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
    (i32.sub
      (call $firstOf (local.get $scores) (local.get $most))
      (i32.shl
        (i32.lt_s
          (i32.sub (i32x4.extract_lane 0 (local.get $most)) (i32x4.extract_lane 0 (local.get $second)))
          (local.get $margin))
        (i32.const 7))))

  ;; hashes and one more number each, as `mix` of hashing.ts
  (func $mix (param $hash v128) (param $value v128) (result v128)
    (local $mixed v128)
    (local.set $mixed (i32x4.mul (v128.xor (local.get $hash) (local.get $value)) (i32x4.splat (i32.const 0x9e3779b1))))
    (v128.xor (local.get $mixed) (i32x4.shr_u (local.get $mixed) (i32.const 15))))

  (func $four (param $a i32) (param $b i32) (param $c i32) (param $d i32) (result v128)
    (i32x4.replace_lane 3
      (i32x4.replace_lane 2 (i32x4.replace_lane 1 (i32x4.splat (local.get $a)) (local.get $b)) (local.get $c))
      (local.get $d)))

  ;; what is known of the word at a place of the sentence
  (func $wordAt (param $at i32) (result i32)
    (i32.add
      (global.get $words)
      (i32.shl (i32.load offset=8 (i32.add (global.get $ids) (i32.shl (local.get $at) (i32.const 2)))) (i32.const 5))))

  ;; Lists the 8 features of several words together, from $first on. A feature is a number of its own and the two that it is about.
  (func $listOfWords (export "listOfWords") (param $at i32) (param $first i32)
    (local $before i32) (local $word i32) (local $after i32) (local $after2 i32) (local $out i32)
    (local.set $before (call $wordAt (i32.sub (local.get $at) (i32.const 1))))
    (local.set $word (call $wordAt (local.get $at)))
    (local.set $after (call $wordAt (i32.add (local.get $at) (i32.const 1))))
    (local.set $after2 (call $wordAt (i32.add (local.get $at) (i32.const 2))))
    (local.set $out (i32.add (global.get $hashes) (i32.shl (local.get $first) (i32.const 2))))
    (v128.store (local.get $out)
      (call $mix
        (call $mix
          (call $mix (v128.const i32x4 12 24 25 27) (i32x4.splat (i32.const 17)))
          (call $four
            (i32.load offset=12 (local.get $word)) (i32.load (local.get $before)) (i32.load (local.get $word)) (i32.load offset=8 (local.get $word))))
        (call $four
          (i32.eqz (local.get $at)) (i32.load (local.get $word)) (i32.load (local.get $after)) (i32.load offset=8 (local.get $after)))))
    (v128.store offset=16 (local.get $out)
      (call $mix
        (call $mix
          (call $mix (v128.const i32x4 30 31 32 33) (i32x4.splat (i32.const 17)))
          (call $four
            (i32.load (local.get $before)) (i32.load offset=12 (local.get $word)) (i32.load offset=4 (local.get $after)) (i32.load offset=8 (local.get $word))))
        (call $four
          (i32.load (local.get $after)) (i32.load offset=12 (local.get $after)) (i32.load offset=4 (local.get $after2)) (i32.load (local.get $after))))))

  ;; Lists the 12 features of a word with the two tags before it, or with what it and the next may be, from $first on.
  (func $listOfTags (export "listOfTags") (param $at i32) (param $first i32)
    (local $word i32) (local $after i32) (local $norm i32) (local $suffix i32) (local $mayBe i32) (local $mayBeAfter i32)
    (local $tag i32) (local $tag2 i32) (local $out i32) (local $one v128)
    (local.set $word (call $wordAt (local.get $at)))
    (local.set $after (call $wordAt (i32.add (local.get $at) (i32.const 1))))
    (local.set $norm (i32.load (local.get $word)))
    (local.set $suffix (i32.load offset=8 (local.get $word)))
    (local.set $mayBe (i32.load offset=16 (local.get $word)))
    (local.set $mayBeAfter (i32.load offset=16 (local.get $after)))
    (local.set $tag (i32.load8_u offset=1 (i32.add (global.get $tags) (local.get $at))))
    (local.set $tag2 (i32.load8_u (i32.add (global.get $tags) (local.get $at))))
    (local.set $out (i32.add (global.get $hashes) (i32.shl (local.get $first) (i32.const 2))))
    (v128.store (local.get $out)
      (call $mix
        (call $mix (call $mix (v128.const i32x4 14 15 26 28) (i32x4.splat (i32.const 17))) (i32x4.splat (local.get $tag)))
        (call $four (local.get $tag2) (local.get $norm) (local.get $suffix) (i32.load (local.get $after)))))
    (v128.store offset=16 (local.get $out)
      (call $mix
        (call $mix
          (call $mix (v128.const i32x4 34 35 61 63) (i32x4.splat (i32.const 17)))
          (call $four (local.get $tag) (local.get $tag2) (local.get $mayBe) (local.get $norm)))
        (call $four
          (i32.load offset=12 (local.get $word)) (i32.load offset=4 (local.get $word)) (local.get $mayBeAfter) (local.get $mayBeAfter))))
    ;; three numbers each; but one for the last
    (local.set $one
      (call $mix
        (call $mix (v128.const i32x4 60 62 29 13) (i32x4.splat (i32.const 17)))
        (call $four (local.get $tag) (local.get $tag2) (local.get $tag2) (local.get $tag))))
    (v128.store offset=32 (local.get $out)
      (i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 28 29 30 31
        (call $mix
          (call $mix (local.get $one) (call $four (local.get $mayBe) (local.get $tag) (local.get $tag) (i32.const 0)))
          (call $four (local.get $mayBeAfter) (local.get $mayBe) (local.get $norm) (i32.const 0)))
        (local.get $one))))

  ;; features of numbers of their own and the one that each is about
  (func $about (param $features v128) (param $values v128) (result v128)
    (call $mix (call $mix (local.get $features) (i32x4.splat (i32.const 17))) (local.get $values)))

  ;; the place of a number among $count others, the lowest first, or -1
  (func $placeOf (param $numbers i32) (param $count i32) (param $number i32) (result i32)
    (local $low i32) (local $high i32) (local $middle i32) (local $found i32)
    (local.set $high (local.get $count))
    (block $done
      (loop $halve
        (br_if $done (i32.ge_u (local.get $low) (local.get $high)))
        (local.set $middle (i32.shr_u (i32.add (local.get $low) (local.get $high)) (i32.const 1)))
        (local.set $found (i32.load (i32.add (local.get $numbers) (i32.shl (local.get $middle) (i32.const 2)))))
        (if (i32.eq (local.get $found) (local.get $number)) (then (return (local.get $middle))))
        (if (i32.lt_s (local.get $found) (local.get $number))
          (then (local.set $low (i32.add (local.get $middle) (i32.const 1))))
          (else (local.set $high (local.get $middle))))
        (br $halve)))
    (i32.const -1))

  ;; Lists the 25 features of the word whose looks are told, and notes its ambiguity and its tag: the 13 of its own place, 2 of the place of -2, 2 of 2,
  ;; 4 of -1, 4 of 1.
  (func $listOfWord (export "listOfWord")
    (local $facts i32) (local $place i32) (local $tag i32) (local $norm i32) (local $suffix i32) (local $suffix3 i32) (local $shape i32) (local $mayBe i32) (local $some v128)
    (local.set $facts (global.get $word))
    (local.set $norm (i32.load (local.get $facts)))
    (local.set $place (call $placeOf (global.get $norms) (global.get $normCount) (local.get $norm)))
    (if (i32.ge_s (local.get $place) (i32.const 0))
      (then (local.set $mayBe (i32.load (i32.add (global.get $ambiguities) (i32.shl (local.get $place) (i32.const 2)))))))
    (i32.store offset=40 (local.get $facts) (local.get $mayBe))
    (local.set $tag (i32.const -1))
    (local.set $place (call $placeOf (global.get $forms) (global.get $formCount) (i32.load offset=16 (local.get $facts))))
    (if (i32.ge_s (local.get $place) (i32.const 0))
      (then (local.set $tag (i32.load8_u (i32.add (global.get $certain) (local.get $place))))))
    (i32.store offset=44 (local.get $facts) (local.get $tag))
    (local.set $suffix (i32.load offset=4 (local.get $facts)))
    (local.set $suffix3 (i32.load offset=8 (local.get $facts)))
    (local.set $shape (i32.load offset=12 (local.get $facts)))
    (v128.store (global.get $hashes)
      (call $about (v128.const i32x4 1 2 3 4)
        (call $four (i32.const 0) (local.get $norm) (i32.load offset=16 (local.get $facts)) (i32.load offset=20 (local.get $facts)))))
    (v128.store offset=16 (global.get $hashes)
      (call $about (v128.const i32x4 5 6 7 8)
        (call $four (local.get $suffix) (local.get $suffix3) (i32.load offset=24 (local.get $facts)) (i32.load offset=28 (local.get $facts)))))
    (v128.store offset=32 (global.get $hashes)
      (call $about (v128.const i32x4 9 10 11 36)
        (call $four (i32.load offset=32 (local.get $facts)) (i32.load offset=36 (local.get $facts)) (local.get $shape) (local.get $mayBe))))
    ;; the first of these is about one number more
    (local.set $some
      (call $about (v128.const i32x4 37 40 45 44) (call $four (local.get $shape) (local.get $norm) (local.get $mayBe) (local.get $norm))))
    (v128.store offset=48 (global.get $hashes)
      (i8x16.shuffle 0 1 2 3 20 21 22 23 24 25 26 27 28 29 30 31
        (call $mix (local.get $some) (i32x4.splat (local.get $suffix)))
        (local.get $some)))
    (v128.store offset=64 (global.get $hashes)
      (call $about (v128.const i32x4 49 41 46 51) (call $four (local.get $mayBe) (local.get $norm) (local.get $mayBe) (local.get $suffix3))))
    (v128.store offset=80 (global.get $hashes)
      (call $about (v128.const i32x4 56 43 48 53) (call $four (local.get $shape) (local.get $norm) (local.get $mayBe) (local.get $suffix3))))
    (v128.store offset=96 (global.get $hashes) (call $about (i32x4.splat (i32.const 58)) (i32x4.splat (local.get $shape)))))

  ;; puts the sum of $count features that were looked up, from $first on, into a row of scores
  (func $sumInto (export "sumInto") (param $first i32) (param $count i32) (param $scores i32)
    (local $at i32) (local $end i32)
    (memory.fill (local.get $scores) (i32.const 0) (global.get $row))
    (call $sum (local.get $first) (local.get $count) (local.get $scores))
    ;; of the classes that there are none of: never the highest score, and five of them do not wrap around
    (local.set $at (i32.add (local.get $scores) (global.get $classes)))
    (local.set $end (i32.add (local.get $scores) (global.get $row)))
    (block $done
      (loop $next
        (br_if $done (i32.eq (local.get $at) (local.get $end)))
        (i32.store (local.get $at) (i32.const -67108864))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next))))

  ;; notes the word whose looks are told, and its sums
  (func $meet (export "meet") (param $id i32)
    (local $word i32) (local $sums i32) (local $half i32)
    (local.set $word (i32.add (global.get $words) (i32.shl (local.get $id) (i32.const 5))))
    (local.set $sums (i32.add (global.get $sums) (i32.mul (local.get $id) (i32.mul (global.get $row) (i32.const 3)))))
    (local.set $half (i32.shr_u (global.get $row) (i32.const 1)))
    (call $listOfWord)
    (v128.store (local.get $word) (v128.load (global.get $word)))
    (i64.store offset=16 (local.get $word) (i64.load offset=40 (global.get $word)))
    (call $lookUp (i32.const 0) (i32.const 28))
    (call $sumInto (i32.const 0) (i32.const 13) (local.get $sums))
    (local.set $sums (i32.add (local.get $sums) (global.get $row)))
    (call $sumInto (i32.const 13) (i32.const 2) (global.get $scores))
    (call $narrow (global.get $scores) (local.get $sums))
    (local.set $sums (i32.add (local.get $sums) (local.get $half)))
    (call $sumInto (i32.const 17) (i32.const 4) (global.get $scores))
    (call $narrow (global.get $scores) (local.get $sums))
    (local.set $sums (i32.add (local.get $sums) (local.get $half)))
    (call $sumInto (i32.const 21) (i32.const 4) (global.get $scores))
    (call $narrow (global.get $scores) (local.get $sums))
    (local.set $sums (i32.add (local.get $sums) (local.get $half)))
    (call $sumInto (i32.const 15) (i32.const 2) (global.get $scores))
    (call $narrow (global.get $scores) (local.get $sums)))

  ;; meets those of $count words of the sentence that were not met, or not since their ids were other words'
  (func (export "meetAll") (param $count i32)
    (local $ids i32) (local $end i32) (local $id i32) (local $met i32) (local $serial i32) (local $at i32)
    (local.set $ids (i32.add (global.get $ids) (i32.const 8)))
    (local.set $end (i32.add (local.get $ids) (i32.shl (local.get $count) (i32.const 2))))
    (block $done
      (loop $words
        (br_if $done (i32.eq (local.get $ids) (local.get $end)))
        (local.set $id (i32.load (local.get $ids)))
        (local.set $ids (i32.add (local.get $ids) (i32.const 4)))
        (local.set $met (i32.add (global.get $met) (i32.shl (local.get $id) (i32.const 2))))
        (local.set $serial (call $serialOf (local.get $id)))
        (br_if $words (i32.eq (i32.load (local.get $met)) (local.get $serial)))
        (i32.store (local.get $met) (local.get $serial))
        (local.set $at (i32.const 0))
        (loop $looks
          (i32.store (i32.add (global.get $word) (i32.shl (local.get $at) (i32.const 2))) (call $numberOf (local.get $id) (local.get $at)))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (br_if $looks (i32.lt_u (local.get $at) (i32.const 10))))
        (call $meet (local.get $id))
        (br $words))))

  ;; the sums of the word at a place of the sentence, from its own row on: those that stand $halves half rows after its beginning
  (func $sumsAt (param $at i32) (param $halves i32) (result i32)
    (i32.add
      (i32.add
        (global.get $sums)
        (i32.mul
          (i32.load offset=8 (i32.add (global.get $ids) (i32.shl (local.get $at) (i32.const 2))))
          (i32.mul (global.get $row) (i32.const 3))))
      (i32.mul (local.get $halves) (i32.shr_u (global.get $row) (i32.const 1)))))

  ;; the two tags before a place of the sentence
  (func $tagsBefore (param $at i32) (result i32)
    (i32.load16_u (i32.add (global.get $tags) (local.get $at))))

  ;; The tag of each of $count words of the sentence: of those that the words alone leave open, within $margin, from left to right with all else.
  ;; All their features are looked up together, which the memory does faster, with the tags that the words alone speak for; where one of the two
  ;; before a word turned out to be another, once more.
  (func (export "tag") (param $count i32) (param $margin i32)
    (local $at i32) (local $tag i32) (local $open i32) (local $end i32) (local $first i32) (local $scores i32)
    (local.set $end (global.get $open))
    (local.set $scores (global.get $scores))
    (block $seen
      (loop $words
        (br_if $seen (i32.ge_s (local.get $at) (local.get $count)))
        (local.set $tag (i32.load offset=20 (call $wordAt (local.get $at))))
        (if (i32.lt_s (local.get $tag) (i32.const 0))
          (then
            (local.set $tag
              (call $guess
                (call $sumsAt (i32.sub (local.get $at) (i32.const 2)) (i32.const 2))
                (call $sumsAt (i32.sub (local.get $at) (i32.const 1)) (i32.const 3))
                (call $sumsAt (local.get $at) (i32.const 0))
                (call $sumsAt (i32.add (local.get $at) (i32.const 1)) (i32.const 4))
                (call $sumsAt (i32.add (local.get $at) (i32.const 2)) (i32.const 5))
                (local.get $scores)
                (local.get $margin)))
            (if (i32.lt_s (local.get $tag) (i32.const 0))
              (then
                (local.set $tag (i32.add (local.get $tag) (i32.const 128)))
                (i32.store (local.get $end) (local.get $at))
                (i32.store offset=4 (local.get $end) (call $tagsBefore (local.get $at)))
                (call $listOfWords (local.get $at) (local.get $first))
                (call $listOfTags (local.get $at) (i32.add (local.get $first) (i32.const 8)))
                (local.set $first (i32.add (local.get $first) (i32.const 20)))
                (local.set $end (i32.add (local.get $end) (i32.const 8)))
                (local.set $scores (i32.add (local.get $scores) (global.get $row)))))))
        (i32.store8 offset=2 (i32.add (global.get $tags) (local.get $at)) (local.get $tag))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $words)))
    (if (i32.eqz (local.get $first)) (then (return)))
    (call $lookUp (i32.const 0) (local.get $first))
    (local.set $first (i32.const 0))
    (local.set $scores (global.get $scores))
    (local.set $open (global.get $open))
    (loop $rest
      (local.set $at (i32.load (local.get $open)))
      (if (i32.ne (call $tagsBefore (local.get $at)) (i32.load offset=4 (local.get $open)))
        (then
          (call $listOfTags (local.get $at) (i32.add (local.get $first) (i32.const 8)))
          (call $lookUp (i32.add (local.get $first) (i32.const 8)) (i32.const 12))))
      (call $sum (local.get $first) (i32.const 20) (local.get $scores))
      (i32.store8 offset=2 (i32.add (global.get $tags) (local.get $at)) (call $best (local.get $scores)))
      (local.set $first (i32.add (local.get $first) (i32.const 20)))
      (local.set $scores (i32.add (local.get $scores) (global.get $row)))
      (local.set $open (i32.add (local.get $open) (i32.const 8)))
      (br_if $rest (i32.lt_u (local.get $open) (local.get $end))))))

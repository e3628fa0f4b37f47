;; The greedy parser's loop: the transitions of `transitions.ts` over one sentence, each the one that a network scores highest. Its arithmetic is
;; that of kernels.wat, in whose memory it works: addresses and lengths in bytes. `transition-memory.ts` lays this out.
(module
  (import "kernels" "memory" (memory 1))
  (import "kernels" "multiply"
    (func $multiply (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))

  ;; Words are records of 64 bytes, first that of no word, then the root, then those of the sentence and one after them; of 32 bits each:
  ;;  0 the outermost dependent on the left, 4 the second outermost, 8 and 12 the same on the right: records
  ;; 16 four times the number of dependents on the left, at most 3 of them, and the number of those on the right, at most 3
  ;; 20 the kinds of its dependents, as bits
  ;; 24 its relation, 28 its tag, 32 its function word, each as the place of its row among those of its kind; -1 for no function word
  ;; 36 the commas, quotation marks and verbs before it (see state-rows.ts)
  ;; 40 its shares in the hidden layer, one for each place, 44 bits of the places for which they are worked out
  (global $none (export "none") (mut i32) (i32.const 0))
  (global $stack (export "stack") (mut i32) (i32.const 0))
  ;; by word of the sentence, the root first: tags, a byte each, function words and counts of what stands before, as in `Seen`
  (global $tags (export "tags") (mut i32) (i32.const 0))
  (global $functionWords (export "functionWords") (mut i32) (i32.const 0))
  (global $before (export "before") (mut i32) (i32.const 0))
  ;; results, also by word: relations, a byte each; records of the tree, which name words by their place in the text, of 32 bits each: 0 what the word
  ;; hangs on, 4 the first word of all that hangs on it, itself counted, 8 the one after their last, 12 the first word that hangs right on it,
  ;; 16 the next on the same; -1 where there is none
  (global $relations (export "relations") (mut i32) (i32.const 0))
  (global $tree (export "tree") (mut i32) (i32.const 0))
  ;; where the sentence begins in the text
  (global $first (mut i32) (i32.const 0))
  ;; what the encoder made of the root and the words, and the bytes of each
  (global $encoded (export "encoded") (mut i32) (i32.const 0))
  (global $width (export "width") (mut i32) (i32.const 0))
  ;; by place, the matrix of its shares, their bias and their shift
  (global $projections (export "projections") (mut i32) (i32.const 0))
  ;; shares of no word, which are always the same, then of the root and the words
  (global $shares (export "shares") (mut i32) (i32.const 0))
  ;; bytes of a row of the hidden layer, which has up to 128 numbers, a multiple of 64
  (global $row (export "row") (mut i32) (i32.const 0))
  ;; where each kind of row begins (see state-rows.ts), and the bytes of those of one dependent
  (global $relationRows (export "relationRows") (mut i32) (i32.const 0))
  (global $relationsSize (export "relationsSize") (mut i32) (i32.const 0))
  (global $tagRows (export "tagRows") (mut i32) (i32.const 0))
  (global $tagsSize (export "tagsSize") (mut i32) (i32.const 0))
  (global $wordRows (export "wordRows") (mut i32) (i32.const 0))
  (global $wordsSize (export "wordsSize") (mut i32) (i32.const 0))
  (global $betweenRows (export "betweenRows") (mut i32) (i32.const 0))
  (global $frameRows (export "frameRows") (mut i32) (i32.const 0))
  (global $joinedRows (export "joinedRows") (mut i32) (i32.const 0))
  ;; different distances and different things between two words, that of words that are not there among them
  (global $distances (export "distances") (mut i32) (i32.const 0))
  (global $betweens (export "betweens") (mut i32) (i32.const 0))
  ;; by distance its number, a byte each, and the longest of them
  (global $buckets (export "buckets") (mut i32) (i32.const 0))
  (global $farthest (export "farthest") (mut i32) (i32.const 0))
  ;; by relation the bit of its kind, a byte each, and how many relations there are
  (global $kinds (export "kinds") (mut i32) (i32.const 0))
  (global $relationCount (export "relationCount") (mut i32) (i32.const 0))
  ;; how many function words are told apart; any other word has this number
  (global $functionWordCount (export "functionWordCount") (mut i32) (i32.const 0))
  ;; addresses of the rows of a state; what they sum to; scores
  (global $list (export "list") (mut i32) (i32.const 0))
  (global $hidden (export "hidden") (mut i32) (i32.const 0))
  (global $scores (export "scores") (mut i32) (i32.const 0))
  ;; The output layer in panels of 52 classes: a bias for each, then for each pair of the hidden layer's numbers two weights for each. Shift and left
  ;; arcs come first, then, from a panel of their own on, right arcs.
  (global $panels (export "panels") (mut i32) (i32.const 0))
  (global $panelSize (export "panelSize") (mut i32) (i32.const 0))
  (global $rightPanel (export "rightPanel") (mut i32) (i32.const 0))
  (global $panelCount (export "panelCount") (mut i32) (i32.const 0))

  ;; the records of a sentence of $count words
  (func $begin (param $count i32)
    (local $at i32) (local $number i32) (local $word i32) (local $tree i32) (local $shares i32) (local $functionWord i32)
    (local.set $number (i32.const -1))
    (local.set $word (global.get $none))
    (local.set $tree (i32.sub (global.get $tree) (i32.const 20)))
    (local.set $shares (global.get $shares))
    (local.set $at (i32.const -4))
    (loop $words
      (local.set $number (i32.add (local.get $number) (i32.const 1)))
      (local.set $word (i32.add (local.get $word) (i32.const 64)))
      (local.set $tree (i32.add (local.get $tree) (i32.const 20)))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (local.set $shares (i32.add (local.get $shares) (i32.shl (global.get $row) (i32.const 2))))
      (v128.store (local.get $word) (i32x4.splat (global.get $none)))
      (v128.store offset=16 (local.get $word) (v128.const i32x4 0 0 0 0))
      (i32.store offset=28 (local.get $word)
        (i32.mul (i32.load8_u (i32.add (global.get $tags) (local.get $number))) (global.get $row)))
      (local.set $functionWord (i32.load (i32.add (global.get $functionWords) (local.get $at))))
      (i32.store offset=32 (local.get $word)
        (select
          (i32.mul (local.get $functionWord) (global.get $row))
          (i32.const -1)
          (i32.lt_u (local.get $functionWord) (global.get $functionWordCount))))
      (i32.store offset=36 (local.get $word) (i32.load (i32.add (global.get $before) (local.get $at))))
      (i32.store offset=40 (local.get $word) (local.get $shares))
      (i32.store offset=44 (local.get $word) (i32.const 0))
      (i32.store offset=8 (local.get $tree) (i32.add (global.get $first) (local.get $number)))
      (i32.store offset=4 (local.get $tree) (i32.sub (i32.load offset=8 (local.get $tree)) (i32.const 1)))
      (i32.store offset=12 (local.get $tree) (i32.const -1))
      (br_if $words (i32.le_u (local.get $number) (local.get $count)))))

  ;; which word of the sentence it is; 0 for the root
  (func $numberOf (param $word i32) (result i32)
    (i32.sub (i32.shr_u (i32.sub (local.get $word) (global.get $none)) (i32.const 6)) (i32.const 1)))

  ;; the record of a word in the tree
  (func $treeOf (param $word i32) (result i32)
    (i32.add (global.get $tree) (i32.mul (call $numberOf (local.get $word)) (i32.const 20))))

  ;; the share of a word at a place
  (func $shareOf (param $word i32) (param $place i32) (result i32)
    (i32.add (i32.load offset=40 (local.get $word)) (i32.mul (local.get $place) (global.get $row))))

  ;; Works out the shares of $count words from $word on at a place.
  (func $projectWords (param $word i32) (param $count i32) (param $place i32)
    (local $projection i32)
    (local.set $projection (i32.add (global.get $projections) (i32.mul (local.get $place) (i32.const 12))))
    (call $multiply
      (i32.add (global.get $encoded) (i32.mul (call $numberOf (local.get $word)) (global.get $width)))
      (global.get $width)
      (i32.load (local.get $projection))
      (i32.load offset=4 (local.get $projection))
      (call $shareOf (local.get $word) (local.get $place))
      (i32.shl (global.get $row) (i32.const 2))
      (local.get $count)
      (i32.shr_u (global.get $width) (i32.const 2))
      (i32.shr_u (global.get $row) (i32.const 1))
      (i32.load offset=8 (local.get $projection))))

  ;; the share of a word at a place, worked out where it is not yet
  (func $project (param $word i32) (param $place i32) (result i32)
    (local $bit i32) (local $done i32)
    (local.set $bit (i32.shl (i32.const 1) (local.get $place)))
    (local.set $done (i32.load offset=44 (local.get $word)))
    (if (i32.eqz (i32.and (local.get $done) (local.get $bit)))
      (then
        (i32.store offset=44 (local.get $word) (i32.or (local.get $done) (local.get $bit)))
        (call $projectWords (local.get $word) (i32.const 1) (local.get $place))))
    (call $shareOf (local.get $word) (local.get $place)))

  ;; Lists the rows of a dependent's relation and tag and answers with the end of the list. Nothing is taken back where there is none: what was
  ;; written is written over. No branch is taken, as none could be foreseen.
  (func $dependent (param $at i32) (param $word i32) (param $place i32) (result i32)
    (i32.store (local.get $at)
      (i32.add
        (i32.add (global.get $relationRows) (i32.mul (local.get $place) (global.get $relationsSize)))
        (i32.load offset=24 (local.get $word))))
    (i32.store offset=4 (local.get $at)
      (i32.add
        (i32.add (global.get $tagRows) (i32.mul (local.get $place) (global.get $tagsSize)))
        (i32.load offset=28 (local.get $word))))
    (i32.add (local.get $at) (i32.shl (i32.ne (local.get $word) (global.get $none)) (i32.const 3))))

  ;; the same with that of its function word
  (func $worded (param $at i32) (param $word i32) (param $place i32) (param $wordPlace i32) (result i32)
    (local $functionWord i32)
    (local.set $at (call $dependent (local.get $at) (local.get $word) (local.get $place)))
    (local.set $functionWord (i32.load offset=32 (local.get $word)))
    (i32.store (local.get $at)
      (i32.add
        (i32.add (global.get $wordRows) (i32.mul (local.get $wordPlace) (global.get $wordsSize)))
        (local.get $functionWord)))
    (i32.add (local.get $at) (i32.shl (i32.ge_s (local.get $functionWord) (i32.const 0)) (i32.const 2))))

  ;; lists the row of the kinds of a word's dependents, where it has any
  (func $frame (param $at i32) (param $word i32) (param $place i32) (result i32)
    (local $frame i32)
    (local.set $frame (i32.load offset=20 (local.get $word)))
    (i32.store (local.get $at)
      (i32.add
        (global.get $frameRows)
        (i32.mul (i32.add (local.get $frame) (i32.mul (local.get $place) (i32.const 257))) (global.get $row))))
    (i32.add (local.get $at) (i32.shl (i32.ne (local.get $frame) (i32.const 0)) (i32.const 2))))

  (func $distanceOf (param $from i32) (param $to i32) (result i32)
    (local $distance i32)
    (local.set $distance (i32.shr_u (i32.sub (local.get $to) (local.get $from)) (i32.const 6)))
    (i32.load8_u
      (i32.add
        (global.get $buckets)
        (select (local.get $distance) (global.get $farthest) (i32.lt_u (local.get $distance) (global.get $farthest))))))

  ;; what stands strictly between two words, as `betweenOf` of state-rows.ts
  (func $betweenOf (param $from i32) (param $to i32) (result i32)
    (local $counts i32) (local $commas i32) (local $verbs i32)
    (local.set $counts (i32.sub (i32.load offset=36 (local.get $to)) (i32.load offset=100 (local.get $from))))
    (local.set $commas (i32.and (local.get $counts) (i32.const 1023)))
    (local.set $verbs (i32.shr_u (local.get $counts) (i32.const 20)))
    (i32.add
      (i32.add
        (i32.const 1)
        (select (local.get $commas) (i32.const 2) (i32.lt_u (local.get $commas) (i32.const 2))))
      (i32.mul
        (i32.const 3)
        (i32.add
          (i32.ne (i32.and (local.get $counts) (i32.const 0xffc00)) (i32.const 0))
          (i32.shl (select (local.get $verbs) (i32.const 2) (i32.lt_u (local.get $verbs) (i32.const 2))) (i32.const 1))))))

  ;; Lists what describes a state, as `stateRows` of state-rows.ts, with the words' own shares: top of the stack, the two below, next word.
  ;; Answers with the end of the list.
  (func $describe (param $s0 i32) (param $s1 i32) (param $s2 i32) (param $b0 i32) (result i32)
    (local $at i32) (local $distance i32) (local $between i32) (local $joined i32)
    (local.set $at (global.get $list))
    (i32.store (local.get $at) (call $shareOf (local.get $s0) (i32.const 0)))
    (i32.store offset=4 (local.get $at) (call $project (local.get $s1) (i32.const 1)))
    (i32.store offset=8 (local.get $at) (call $project (local.get $s2) (i32.const 2)))
    (i32.store offset=12 (local.get $at) (call $shareOf (local.get $b0) (i32.const 3)))
    ;; with nothing after the sentence, its distance and what is before it have the number 0
    (if (i32.ne (local.get $b0) (global.get $none))
      (then
        (local.set $distance (call $distanceOf (local.get $s0) (local.get $b0)))
        (local.set $between (call $betweenOf (local.get $s0) (local.get $b0)))))
    (local.set $joined (i32.mul (i32.load offset=16 (local.get $s0)) (global.get $distances)))
    (i32.store offset=16 (local.get $at)
      (i32.add (global.get $joinedRows) (i32.mul (i32.add (local.get $joined) (local.get $distance)) (global.get $row))))
    (local.set $joined
      (i32.add
        (i32.mul (i32.add (i32.const 16) (i32.load offset=16 (local.get $s1))) (global.get $distances))
        (call $distanceOf (local.get $s1) (local.get $s0))))
    (i32.store offset=20 (local.get $at)
      (i32.add (global.get $joinedRows) (i32.mul (local.get $joined) (global.get $row))))
    (local.set $joined
      (i32.add
        (i32.shl (global.get $distances) (i32.const 5))
        (i32.add (i32.mul (i32.load offset=16 (local.get $b0)) (global.get $betweens)) (local.get $between))))
    (i32.store offset=24 (local.get $at)
      (i32.add (global.get $joinedRows) (i32.mul (local.get $joined) (global.get $row))))
    (i32.store offset=28 (local.get $at)
      (i32.add
        (global.get $betweenRows)
        (i32.mul (i32.add (global.get $betweens) (call $betweenOf (local.get $s1) (local.get $s0))) (global.get $row))))
    (local.set $at (i32.add (local.get $at) (i32.const 32)))
    (local.set $at (call $frame (local.get $at) (local.get $s0) (i32.const 0)))
    (local.set $at (call $frame (local.get $at) (local.get $s1) (i32.const 1)))
    (local.set $at (call $frame (local.get $at) (local.get $s2) (i32.const 2)))
    (local.set $at (call $frame (local.get $at) (local.get $b0) (i32.const 3)))
    (local.set $at (call $worded (local.get $at) (i32.load (local.get $s0)) (i32.const 0) (i32.const 0)))
    (local.set $at (call $dependent (local.get $at) (i32.load offset=4 (local.get $s0)) (i32.const 1)))
    (local.set $at (call $worded (local.get $at) (i32.load offset=8 (local.get $s0)) (i32.const 2) (i32.const 1)))
    (local.set $at (call $dependent (local.get $at) (i32.load offset=12 (local.get $s0)) (i32.const 3)))
    (local.set $at (call $worded (local.get $at) (i32.load (local.get $s1)) (i32.const 4) (i32.const 2)))
    (local.set $at (call $worded (local.get $at) (i32.load offset=8 (local.get $s1)) (i32.const 5) (i32.const 3)))
    (local.set $at (call $dependent (local.get $at) (i32.load offset=12 (local.get $s1)) (i32.const 6)))
    (local.set $at (call $worded (local.get $at) (i32.load (local.get $b0)) (i32.const 7) (i32.const 4)))
    (call $dependent (local.get $at) (i32.load offset=4 (local.get $b0)) (i32.const 8)))

  ;; Sums the rows of the list, up to $end, and rectifies: the hidden layer. Answers with bits of the pairs of its numbers that are not zero.
  (func $sum (param $end i32) (result i64)
    (local $j i32) (local $p i32) (local $at i32) (local $zeros i64) (local $zero v128)
    (local $c0 v128) (local $c1 v128) (local $c2 v128) (local $c3 v128) (local $c4 v128) (local $c5 v128) (local $c6 v128) (local $c7 v128)
    (loop $columns
      (local.set $at (i32.add (i32.load (global.get $list)) (local.get $j)))
      (local.set $c0 (v128.load offset=0 (local.get $at)))
      (local.set $c1 (v128.load offset=16 (local.get $at)))
      (local.set $c2 (v128.load offset=32 (local.get $at)))
      (local.set $c3 (v128.load offset=48 (local.get $at)))
      (local.set $c4 (v128.load offset=64 (local.get $at)))
      (local.set $c5 (v128.load offset=80 (local.get $at)))
      (local.set $c6 (v128.load offset=96 (local.get $at)))
      (local.set $c7 (v128.load offset=112 (local.get $at)))
      (local.set $p (i32.add (global.get $list) (i32.const 4)))
      (loop $rows
        (local.set $at (i32.add (i32.load (local.get $p)) (local.get $j)))
        (local.set $c0 (i16x8.add_sat_s (local.get $c0) (v128.load offset=0 (local.get $at))))
        (local.set $c1 (i16x8.add_sat_s (local.get $c1) (v128.load offset=16 (local.get $at))))
        (local.set $c2 (i16x8.add_sat_s (local.get $c2) (v128.load offset=32 (local.get $at))))
        (local.set $c3 (i16x8.add_sat_s (local.get $c3) (v128.load offset=48 (local.get $at))))
        (local.set $c4 (i16x8.add_sat_s (local.get $c4) (v128.load offset=64 (local.get $at))))
        (local.set $c5 (i16x8.add_sat_s (local.get $c5) (v128.load offset=80 (local.get $at))))
        (local.set $c6 (i16x8.add_sat_s (local.get $c6) (v128.load offset=96 (local.get $at))))
        (local.set $c7 (i16x8.add_sat_s (local.get $c7) (v128.load offset=112 (local.get $at))))
        (local.set $p (i32.add (local.get $p) (i32.const 4)))
        (br_if $rows (i32.lt_u (local.get $p) (local.get $end))))
      (local.set $c0 (i16x8.max_s (local.get $c0) (local.get $zero)))
      (local.set $c1 (i16x8.max_s (local.get $c1) (local.get $zero)))
      (local.set $c2 (i16x8.max_s (local.get $c2) (local.get $zero)))
      (local.set $c3 (i16x8.max_s (local.get $c3) (local.get $zero)))
      (local.set $c4 (i16x8.max_s (local.get $c4) (local.get $zero)))
      (local.set $c5 (i16x8.max_s (local.get $c5) (local.get $zero)))
      (local.set $c6 (i16x8.max_s (local.get $c6) (local.get $zero)))
      (local.set $c7 (i16x8.max_s (local.get $c7) (local.get $zero)))
      (local.set $at (i32.add (global.get $hidden) (local.get $j)))
      (v128.store offset=0 (local.get $at) (local.get $c0))
      (v128.store offset=16 (local.get $at) (local.get $c1))
      (v128.store offset=32 (local.get $at) (local.get $c2))
      (v128.store offset=48 (local.get $at) (local.get $c3))
      (v128.store offset=64 (local.get $at) (local.get $c4))
      (v128.store offset=80 (local.get $at) (local.get $c5))
      (v128.store offset=96 (local.get $at) (local.get $c6))
      (v128.store offset=112 (local.get $at) (local.get $c7))
      (local.set $zeros
        (i64.or
          (local.get $zeros)
          (i64.shl
            (i64.extend_i32_u
              (i32.or
                (call $zeroPairs (local.get $c0) (local.get $c1) (local.get $c2) (local.get $c3))
                (i32.shl
                  (call $zeroPairs (local.get $c4) (local.get $c5) (local.get $c6) (local.get $c7))
                  (i32.const 16))))
            (i64.extend_i32_u (i32.shr_u (local.get $j) (i32.const 2))))))
      (local.set $j (i32.add (local.get $j) (i32.const 128)))
      (br_if $columns (i32.lt_u (local.get $j) (global.get $row))))
    (i64.and
      (i64.xor (local.get $zeros) (i64.const -1))
      (i64.shr_u (i64.const -1) (i64.sub (i64.const 64) (i64.extend_i32_u (i32.shr_u (global.get $row) (i32.const 2)))))))

  ;; bits of those of 16 numbers of 32 bits that are zero
  (func $zeroPairs (param $a v128) (param $b v128) (param $c v128) (param $d v128) (result i32)
    (local $zero v128)
    (i8x16.bitmask
      (i8x16.narrow_i16x8_s
        (i16x8.narrow_i32x4_s (i32x4.eq (local.get $a) (local.get $zero)) (i32x4.eq (local.get $b) (local.get $zero)))
        (i16x8.narrow_i32x4_s (i32x4.eq (local.get $c) (local.get $zero)) (i32x4.eq (local.get $d) (local.get $zero))))))

  ;; Of the classes of the panels from $first up to $last the place of the one with the highest score, the first of equals, counted from that of
  ;; the first panel. $pairs are those of the hidden layer that are not zero: half of all, as most numbers of it are.
  (func $choose (param $pairs i64) (param $first i32) (param $last i32) (result i32)
    (local $panel i32) (local $weights i32) (local $pair i32) (local $at i32) (local $end i32) (local $rest i64)
    (local $most v128) (local $value v128) (local $top v128)
    (local $c0 v128) (local $c1 v128) (local $c2 v128) (local $c3 v128) (local $c4 v128) (local $c5 v128) (local $c6 v128)
    (local $c7 v128) (local $c8 v128) (local $c9 v128) (local $c10 v128) (local $c11 v128) (local $c12 v128)
    (local.set $panel (i32.add (global.get $panels) (i32.mul (local.get $first) (global.get $panelSize))))
    (local.set $at (i32.add (global.get $scores) (i32.mul (local.get $first) (i32.const 208))))
    (local.set $end (i32.add (global.get $scores) (i32.mul (local.get $last) (i32.const 208))))
    (local.set $most (i32x4.splat (i32.const 0x80000000)))
    (loop $panel
      (local.set $c0 (v128.load offset=0 (local.get $panel)))
      (local.set $c1 (v128.load offset=16 (local.get $panel)))
      (local.set $c2 (v128.load offset=32 (local.get $panel)))
      (local.set $c3 (v128.load offset=48 (local.get $panel)))
      (local.set $c4 (v128.load offset=64 (local.get $panel)))
      (local.set $c5 (v128.load offset=80 (local.get $panel)))
      (local.set $c6 (v128.load offset=96 (local.get $panel)))
      (local.set $c7 (v128.load offset=112 (local.get $panel)))
      (local.set $c8 (v128.load offset=128 (local.get $panel)))
      (local.set $c9 (v128.load offset=144 (local.get $panel)))
      (local.set $c10 (v128.load offset=160 (local.get $panel)))
      (local.set $c11 (v128.load offset=176 (local.get $panel)))
      (local.set $c12 (v128.load offset=192 (local.get $panel)))
      (local.set $rest (local.get $pairs))
      (if (i64.ne (local.get $rest) (i64.const 0))
        (then
          (loop $each
            (local.set $pair (i32.wrap_i64 (i64.ctz (local.get $rest))))
            (local.set $rest (i64.and (local.get $rest) (i64.sub (local.get $rest) (i64.const 1))))
            (local.set $value (v128.load32_splat (i32.add (global.get $hidden) (i32.shl (local.get $pair) (i32.const 2)))))
            (local.set $weights (i32.add (local.get $panel) (i32.mul (local.get $pair) (i32.const 208))))
            (local.set $c0 (i32x4.add (local.get $c0) (i32x4.dot_i16x8_s (local.get $value) (v128.load offset=208 (local.get $weights)))))
            (local.set $c1 (i32x4.add (local.get $c1) (i32x4.dot_i16x8_s (local.get $value) (v128.load offset=224 (local.get $weights)))))
            (local.set $c2 (i32x4.add (local.get $c2) (i32x4.dot_i16x8_s (local.get $value) (v128.load offset=240 (local.get $weights)))))
            (local.set $c3 (i32x4.add (local.get $c3) (i32x4.dot_i16x8_s (local.get $value) (v128.load offset=256 (local.get $weights)))))
            (local.set $c4 (i32x4.add (local.get $c4) (i32x4.dot_i16x8_s (local.get $value) (v128.load offset=272 (local.get $weights)))))
            (local.set $c5 (i32x4.add (local.get $c5) (i32x4.dot_i16x8_s (local.get $value) (v128.load offset=288 (local.get $weights)))))
            (local.set $c6 (i32x4.add (local.get $c6) (i32x4.dot_i16x8_s (local.get $value) (v128.load offset=304 (local.get $weights)))))
            (local.set $c7 (i32x4.add (local.get $c7) (i32x4.dot_i16x8_s (local.get $value) (v128.load offset=320 (local.get $weights)))))
            (local.set $c8 (i32x4.add (local.get $c8) (i32x4.dot_i16x8_s (local.get $value) (v128.load offset=336 (local.get $weights)))))
            (local.set $c9 (i32x4.add (local.get $c9) (i32x4.dot_i16x8_s (local.get $value) (v128.load offset=352 (local.get $weights)))))
            (local.set $c10 (i32x4.add (local.get $c10) (i32x4.dot_i16x8_s (local.get $value) (v128.load offset=368 (local.get $weights)))))
            (local.set $c11 (i32x4.add (local.get $c11) (i32x4.dot_i16x8_s (local.get $value) (v128.load offset=384 (local.get $weights)))))
            (local.set $c12 (i32x4.add (local.get $c12) (i32x4.dot_i16x8_s (local.get $value) (v128.load offset=400 (local.get $weights)))))
            (br_if $each (i64.ne (local.get $rest) (i64.const 0))))))
      (v128.store offset=0 (local.get $at) (local.get $c0))
      (v128.store offset=16 (local.get $at) (local.get $c1))
      (v128.store offset=32 (local.get $at) (local.get $c2))
      (v128.store offset=48 (local.get $at) (local.get $c3))
      (v128.store offset=64 (local.get $at) (local.get $c4))
      (v128.store offset=80 (local.get $at) (local.get $c5))
      (v128.store offset=96 (local.get $at) (local.get $c6))
      (v128.store offset=112 (local.get $at) (local.get $c7))
      (v128.store offset=128 (local.get $at) (local.get $c8))
      (v128.store offset=144 (local.get $at) (local.get $c9))
      (v128.store offset=160 (local.get $at) (local.get $c10))
      (v128.store offset=176 (local.get $at) (local.get $c11))
      (v128.store offset=192 (local.get $at) (local.get $c12))
      (local.set $most
        (i32x4.max_s
          (i32x4.max_s
            (i32x4.max_s (i32x4.max_s (local.get $c0) (local.get $c1)) (i32x4.max_s (local.get $c2) (local.get $c3)))
            (i32x4.max_s (i32x4.max_s (local.get $c4) (local.get $c5)) (i32x4.max_s (local.get $c6) (local.get $c7))))
          (i32x4.max_s
            (i32x4.max_s (i32x4.max_s (local.get $c8) (local.get $c9)) (i32x4.max_s (local.get $c10) (local.get $c11)))
            (i32x4.max_s (local.get $c12) (local.get $most)))))
      (local.set $panel (i32.add (local.get $panel) (global.get $panelSize)))
      (local.set $at (i32.add (local.get $at) (i32.const 208)))
      (br_if $panel (i32.lt_u (local.get $at) (local.get $end))))
    (local.set $most (i32x4.max_s (local.get $most) (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $most) (local.get $most))))
    (local.set $most (i32x4.max_s (local.get $most) (i8x16.shuffle 4 5 6 7 0 1 2 3 12 13 14 15 8 9 10 11 (local.get $most) (local.get $most))))
    (local.set $at (i32.add (global.get $scores) (i32.mul (local.get $first) (i32.const 208))))
    (loop $find
      (local.set $top (i32x4.eq (local.get $most) (v128.load (local.get $at))))
      (if (i32.eqz (v128.any_true (local.get $top)))
        (then
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br $find))))
    (i32.add (i32.shr_u (i32.sub (local.get $at) (global.get $scores)) (i32.const 2)) (i32.ctz (i32x4.bitmask (local.get $top)))))

  ;; notes what a word hangs on
  (func $attach (param $word i32) (param $head i32) (param $relation i32)
    (i32.store (call $treeOf (local.get $word))
      (i32.sub (i32.add (global.get $first) (call $numberOf (local.get $head))) (i32.const 1)))
    (i32.store8 (i32.add (global.get $relations) (call $numberOf (local.get $word))) (local.get $relation))
    (i32.store offset=24 (local.get $word) (i32.mul (local.get $relation) (global.get $row)))
    (i32.store offset=20 (local.get $head)
      (i32.or (i32.load offset=20 (local.get $head)) (i32.load8_u (i32.add (global.get $kinds) (local.get $relation))))))

  ;; links what hangs on the same word, the last of $count words first
  (func $link (param $count i32)
    (local $word i32) (local $tree i32) (local $head i32)
    (local.set $word (i32.add (global.get $first) (local.get $count)))
    (local.set $tree (i32.add (global.get $tree) (i32.mul (local.get $count) (i32.const 20))))
    (block $done
      (loop $words
        (br_if $done (i32.eq (local.get $tree) (global.get $tree)))
        (local.set $word (i32.sub (local.get $word) (i32.const 1)))
        (local.set $head
          (i32.add
            (global.get $tree)
            (i32.mul (i32.add (i32.sub (i32.load (local.get $tree)) (global.get $first)) (i32.const 1)) (i32.const 20))))
        (i32.store offset=16 (local.get $tree) (i32.load offset=12 (local.get $head)))
        (i32.store offset=12 (local.get $head) (local.get $word))
        (if (i32.eq (local.get $head) (global.get $tree)) (then (i32.store (local.get $tree) (i32.const -1))))
        (local.set $tree (i32.sub (local.get $tree) (i32.const 20)))
        (br $words))))

  ;; Parses a sentence of $count words, the first of which has this place in the text.
  (func (export "parse") (param $count i32) (param $first i32)
    (local $word i32)
    (global.set $first (local.get $first))
    (call $begin (local.get $count))
    ;; at these places nearly every word is at some time: on top of the stack and next; the root is at neither; half of the words are never below
    (local.set $word (i32.add (global.get $none) (i32.const 128)))
    (call $projectWords (local.get $word) (local.get $count) (i32.const 0))
    (call $projectWords (local.get $word) (local.get $count) (i32.const 3))
    (call $attachAll (local.get $count))
    (call $link (local.get $count)))

  ;; Makes the transitions. Where only one is allowed, none is scored. The root takes its one dependent last.
  (func $attachAll (param $count i32)
    (local $root i32) (local $end i32) (local $top i32) (local $next i32) (local $class i32) (local $rights i32) (local $valency i32)
    (local $s0 i32) (local $s1 i32) (local $b0 i32)
    (local.set $root (i32.add (global.get $none) (i32.const 64)))
    (local.set $next (i32.add (local.get $root) (i32.const 64)))
    (local.set $end (i32.add (local.get $next) (i32.shl (local.get $count) (i32.const 6))))
    ;; where right arcs begin among the classes
    (local.set $rights (i32.mul (global.get $rightPanel) (i32.const 52)))
    ;; there is no word below the root
    (local.set $top (i32.add (global.get $stack) (i32.const 8)))
    (i32.store (global.get $stack) (global.get $none))
    (i32.store offset=4 (global.get $stack) (global.get $none))
    (i32.store offset=8 (global.get $stack) (local.get $root))
    (loop $transition
      (local.set $s0 (i32.load (local.get $top)))
      (if (i32.eq (local.get $s0) (local.get $root))
        (then
          (if (i32.eq (local.get $next) (local.get $end)) (then (return)))
          (local.set $class (i32.const 0)))
        (else
          (local.set $s1 (i32.load (i32.sub (local.get $top) (i32.const 4))))
          (local.set $b0 (select (local.get $next) (global.get $none) (i32.lt_u (local.get $next) (local.get $end))))
          (if (i32.and (i32.eq (local.get $s1) (local.get $root)) (i32.eq (local.get $b0) (global.get $none)))
            (then
              (call $attach (local.get $s0) (local.get $root) (global.get $relationCount))
              (return)))
          (local.set $class
            (call $choose
              (call $sum
                (call $describe
                  (local.get $s0)
                  (local.get $s1)
                  (i32.load (i32.sub (local.get $top) (i32.const 8)))
                  (local.get $b0)))
              (select (global.get $rightPanel) (i32.const 0) (i32.eq (local.get $b0) (global.get $none)))
              (select (global.get $rightPanel) (global.get $panelCount) (i32.eq (local.get $s1) (local.get $root)))))))
      (if (i32.eqz (local.get $class))
        (then
          (local.set $top (i32.add (local.get $top) (i32.const 4)))
          (i32.store (local.get $top) (local.get $next))
          (local.set $next (i32.add (local.get $next) (i32.const 64)))
          (br $transition)))
      (local.set $top (i32.sub (local.get $top) (i32.const 4)))
      (if (i32.lt_u (local.get $class) (local.get $rights))
        (then
          (call $attach (local.get $s0) (local.get $next) (i32.sub (local.get $class) (i32.const 1)))
          (i32.store offset=4 (local.get $next) (i32.load (local.get $next)))
          (i32.store (local.get $next) (local.get $s0))
          (i32.store offset=4 (call $treeOf (local.get $next)) (i32.load offset=4 (call $treeOf (local.get $s0))))
          (local.set $valency (i32.load offset=16 (local.get $next)))
          (i32.store offset=16 (local.get $next)
            (i32.add (local.get $valency) (i32.shl (i32.lt_u (local.get $valency) (i32.const 12)) (i32.const 2)))))
        (else
          (call $attach (local.get $s0) (local.get $s1) (i32.sub (local.get $class) (local.get $rights)))
          (i32.store offset=12 (local.get $s1) (i32.load offset=8 (local.get $s1)))
          (i32.store offset=8 (local.get $s1) (local.get $s0))
          (i32.store offset=8 (call $treeOf (local.get $s1)) (i32.load offset=8 (call $treeOf (local.get $s0))))
          (local.set $valency (i32.load offset=16 (local.get $s1)))
          (i32.store offset=16 (local.get $s1)
            (i32.add (local.get $valency) (i32.ne (i32.and (local.get $valency) (i32.const 3)) (i32.const 3))))))
      (br $transition))))

;; What words are to the network: by themselves, which is worked out when one is met, and in their sentence. It works in the memory of kernels.wat:
;; addresses and lengths in bytes. `description-memory.ts` lays this out.
(module
  (import "kernels" "memory" (memory 1))
  ;; of words.wat
  (import "words" "serialOf" (func $serialOf (param i32) (result i32)))
  (import "words" "numberOf" (func $numberOf (param i32 i32) (result i32)))
  ;; what else is done, with its rows, for a word that is met
  (import "network" "sum" (func $sum (param i32)))

  ;; by id: the serial number of the word that was met last under it; its mark, and from bit 3 on its function word
  (global $met (export "met") (mut i32) (i32.const 0))
  (global $looks (export "looks") (mut i32) (i32.const 0))
  ;; what the word that is met looks like, see `looksOf` of word-looks.ts: ten hashes
  (global $word (export "word") (mut i32) (i32.const 0))
  ;; marks that are told apart, see describe.ts: hash and number of each, how many they are
  (global $marks (export "marks") (mut i32) (i32.const 0))
  (global $markCount (export "markCount") (mut i32) (i32.const 0))
  ;; words with a row of their own: open addressing as in hashing.ts, of each slot the norm and the row, plus one; its number of slots, less one
  (global $slots (export "slots") (mut i32) (i32.const 0))
  (global $mask (export "mask") (mut i32) (i32.const 0))
  ;; the row of all other words; the number of all words that are no function words, which have the first rows
  (global $unknown (export "unknown") (mut i32) (i32.const 0))
  (global $functionWordCount (export "functionWordCount") (mut i32) (i32.const 0))
  ;; words with codes: their norms, the lowest first, how many they are, and 20 codes of each
  (global $norms (export "norms") (mut i32) (i32.const 0))
  (global $normCount (export "normCount") (mut i32) (i32.const 0))
  (global $codes (export "codes") (mut i32) (i32.const 0))
  ;; where the rows of words, of two and three last letters, three first letters, shapes and codes begin; bytes of a row
  (global $tables (export "tables") (mut i32) (i32.const 0))
  (global $row (export "row") (mut i32) (i32.const 0))
  ;; addresses of the rows of the word that was met last
  (global $list (export "list") (mut i32) (i32.const 0))
  ;; by word of the sentence, the root first: ids, and tags, a byte each
  (global $ids (export "ids") (mut i32) (i32.const 0))
  (global $tags (export "tags") (mut i32) (i32.const 0))
  ;; by tag: 1 for verbs and auxiliaries, a byte each
  (global $verbs (export "verbs") (mut i32) (i32.const 0))
  ;; results, also by word: id, tag and surroundings, as `embed` of kernels.wat wants them; function words, and counts of what stands before (see
  ;; `Seen` of state-rows.ts), one more entry than words
  (global $facts (export "facts") (mut i32) (i32.const 0))
  (global $functionWords (export "functionWords") (mut i32) (i32.const 0))
  (global $before (export "before") (mut i32) (i32.const 0))

  ;; the slot of a word, or a free one
  (func $slotOf (param $norm i32) (result i32)
    (local $slot i32) (local $at i32)
    (local.set $slot (i32.shr_u (i32.mul (local.get $norm) (i32.const 0x85ebca6b)) (i32.const 7)))
    (loop $next
      (local.set $at
        (i32.add (global.get $slots) (i32.shl (i32.and (local.get $slot) (global.get $mask)) (i32.const 3))))
      (local.set $slot (i32.add (local.get $slot) (i32.const 1)))
      (br_if $next
        (i32.and
          (i32.ne (i32.load (local.get $at)) (local.get $norm))
          (i32.ne (i32.load offset=4 (local.get $at)) (i32.const 0)))))
    (local.get $at))

  ;; gives a word a row, unless it has one
  (func $addWord (export "addWord") (param $norm i32) (param $row i32)
    (local $slot i32)
    (local.set $slot (call $slotOf (local.get $norm)))
    (if (i32.load offset=4 (local.get $slot)) (then (return)))
    (i32.store (local.get $slot) (local.get $norm))
    (i32.store offset=4 (local.get $slot) (i32.add (local.get $row) (i32.const 1))))

  ;; the same for $count words from an address on, with the rows from 0 on
  (func (export "addWords") (param $norms i32) (param $count i32)
    (local $row i32)
    (block $done
      (loop $next
        (br_if $done (i32.eq (local.get $row) (local.get $count)))
        (call $addWord (i32.load (i32.add (local.get $norms) (i32.shl (local.get $row) (i32.const 2)))) (local.get $row))
        (local.set $row (i32.add (local.get $row) (i32.const 1)))
        (br $next))))

  ;; where the codes of a word stand, or -1
  (func $placeOfCodes (param $norm i32) (result i32)
    (local $low i32) (local $high i32) (local $middle i32) (local $found i32)
    (local.set $high (global.get $normCount))
    (block $done
      (loop $halve
        (br_if $done (i32.ge_u (local.get $low) (local.get $high)))
        (local.set $middle (i32.shr_u (i32.add (local.get $low) (local.get $high)) (i32.const 1)))
        (local.set $found (i32.load (i32.add (global.get $norms) (i32.shl (local.get $middle) (i32.const 2)))))
        (if (i32.eq (local.get $found) (local.get $norm)) (then (return (local.get $middle))))
        (if (i32.lt_s (local.get $found) (local.get $norm))
          (then (local.set $low (i32.add (local.get $middle) (i32.const 1))))
          (else (local.set $high (local.get $middle))))
        (br $halve)))
    (i32.const -1))

  ;; lists the address of a row of one of the tables
  (func $listRow (param $table i32) (param $row i32)
    (local $at i32)
    (local.set $at (i32.shl (local.get $table) (i32.const 2)))
    (i32.store (i32.add (global.get $list) (local.get $at))
      (i32.add (i32.load (i32.add (global.get $tables) (local.get $at))) (i32.mul (local.get $row) (global.get $row)))))

  ;; the number of a mark, or 0
  (func $markOf (param $norm i32) (result i32)
    (local $at i32) (local $end i32)
    (local.set $at (global.get $marks))
    (local.set $end (i32.add (local.get $at) (i32.shl (global.get $markCount) (i32.const 3))))
    (block $none
      (loop $next
        (br_if $none (i32.eq (local.get $at) (local.get $end)))
        (if (i32.eq (i32.load (local.get $at)) (local.get $norm)) (then (return (i32.load offset=4 (local.get $at)))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $next)))
    (i32.const 0))

  ;; Notes the word whose looks are told, and lists its rows: of the word itself, of its letters and its shape (rows of these are shared by
  ;; hash: 4096 and 512), and one for each group of its vector, of 256 centroids and one more for words without a vector.
  (func $meet (export "meet") (param $id i32)
    (local $norm i32) (local $row i32) (local $place i32) (local $code i32) (local $group i32)
    (local.set $norm (i32.load (global.get $word)))
    (local.set $row (i32.sub (i32.load offset=4 (call $slotOf (local.get $norm))) (i32.const 1)))
    (i32.store (i32.add (global.get $looks) (i32.shl (local.get $id) (i32.const 2)))
      (i32.or
        (call $markOf (local.get $norm))
        (i32.shl
          (select
            (local.get $row)
            (global.get $functionWordCount)
            (i32.lt_u (local.get $row) (global.get $functionWordCount)))
          (i32.const 3))))
    (call $listRow (i32.const 0)
      (select (global.get $unknown) (local.get $row) (i32.lt_s (local.get $row) (i32.const 0))))
    (call $listRow (i32.const 1) (i32.and (i32.shr_u (i32.load offset=4 (global.get $word)) (i32.const 4)) (i32.const 4095)))
    (call $listRow (i32.const 2) (i32.and (i32.shr_u (i32.load offset=8 (global.get $word)) (i32.const 4)) (i32.const 4095)))
    (call $listRow (i32.const 3) (i32.and (i32.shr_u (i32.load offset=36 (global.get $word)) (i32.const 4)) (i32.const 4095)))
    (call $listRow (i32.const 4) (i32.and (i32.shr_u (i32.load offset=12 (global.get $word)) (i32.const 4)) (i32.const 511)))
    (local.set $place (call $placeOfCodes (local.get $norm)))
    (loop $groups
      (local.set $code (i32.const 256))
      (if (i32.ge_s (local.get $place) (i32.const 0))
        (then
          (local.set $code
            (i32.load8_u
              (i32.add
                (i32.add (global.get $codes) (i32.mul (local.get $place) (i32.const 20)))
                (local.get $group))))))
      (i32.store offset=20 (i32.add (global.get $list) (i32.shl (local.get $group) (i32.const 2)))
        (i32.add
          (i32.load offset=20 (global.get $tables))
          (i32.mul (i32.add (i32.mul (local.get $group) (i32.const 257)) (local.get $code)) (global.get $row))))
      (local.set $group (i32.add (local.get $group) (i32.const 1)))
      (br_if $groups (i32.lt_u (local.get $group) (i32.const 20))))
    (call $sum (local.get $id)))

  (func $idOf (param $token i32) (result i32)
    (i32.load (i32.add (global.get $ids) (i32.shl (local.get $token) (i32.const 2)))))

  ;; meets those of $count words of the sentence that were not met, or not since their ids were other words'
  (func $meetAll (param $count i32)
    (local $token i32) (local $id i32) (local $met i32) (local $serial i32) (local $at i32)
    (block $done
      (loop $words
        (br_if $done (i32.ge_s (local.get $token) (local.get $count)))
        (local.set $token (i32.add (local.get $token) (i32.const 1)))
        (local.set $id (call $idOf (local.get $token)))
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

  ;; Looks at a sentence of $count words. Of marks, a comma (1) counts as one, a quotation mark (2) or dash (3) as 2 ** 10, and a
  ;; verb as 2 ** 20; 4 opens a bracket, 5 closes one.
  (func (export "describe") (param $count i32)
    (local $token i32) (local $at i32) (local $id i32) (local $tag i32) (local $look i32) (local $mark i32) (local $counts i32)
    (local $quotes i32) (local $brackets i32) (local $fact i32)
    (call $meetAll (local.get $count))
    (local.set $fact (global.get $facts))
    (block $done
      (loop $words
        (br_if $done (i32.ge_s (local.get $token) (local.get $count)))
        (local.set $token (i32.add (local.get $token) (i32.const 1)))
        (local.set $fact (i32.add (local.get $fact) (i32.const 12)))
        (local.set $at (i32.shl (local.get $token) (i32.const 2)))
        (local.set $id (call $idOf (local.get $token)))
        (local.set $tag (i32.load8_u (i32.add (global.get $tags) (local.get $token))))
        (local.set $look (i32.load (i32.add (global.get $looks) (i32.shl (local.get $id) (i32.const 2)))))
        (local.set $mark (i32.and (local.get $look) (i32.const 7)))
        (local.set $quotes (i32.add (local.get $quotes) (i32.eq (local.get $mark) (i32.const 2))))
        (local.set $brackets (i32.or (local.get $brackets) (i32.gt_u (local.get $mark) (i32.const 3))))
        (i32.store (local.get $fact) (local.get $id))
        (i32.store offset=4 (local.get $fact) (local.get $tag))
        (i32.store offset=8 (local.get $fact) (i32.const 0))
        (i32.store (i32.add (global.get $functionWords) (local.get $at)) (i32.shr_u (local.get $look) (i32.const 3)))
        (local.set $counts
          (i32.add
            (i32.add
              (local.get $counts)
              (i32.eq (local.get $mark) (i32.const 1)))
            (i32.add
              (i32.shl
                (i32.lt_u (i32.sub (local.get $mark) (i32.const 2)) (i32.const 2))
                (i32.const 10))
              (i32.shl (i32.load8_u (i32.add (global.get $verbs) (local.get $tag))) (i32.const 20)))))
        (i32.store offset=4 (i32.add (global.get $before) (local.get $at)) (local.get $counts))
        (br $words)))
    (if (i32.or (local.get $quotes) (local.get $brackets))
      (then (call $surround (local.get $count) (local.get $quotes)))))

  ;; notes for each of $count words whether it stands in brackets, and how many of all quotation marks, $after, stand up to it and after it
  (func $surround (param $count i32) (param $after i32)
    (local $token i32) (local $mark i32) (local $before i32) (local $brackets i32)
    (loop $words
      (local.set $token (i32.add (local.get $token) (i32.const 1)))
      (local.set $mark
        (i32.and
          (i32.load (i32.add (global.get $looks) (i32.shl (call $idOf (local.get $token)) (i32.const 2))))
          (i32.const 7)))
      (if (i32.eq (local.get $mark) (i32.const 2))
        (then
          (local.set $before (i32.add (local.get $before) (i32.const 1)))
          (local.set $after (i32.sub (local.get $after) (i32.const 1)))))
      (if (i32.gt_u (local.get $mark) (i32.const 3)) (then (local.set $brackets (i32.eq (local.get $mark) (i32.const 4)))))
      (i32.store offset=8 (i32.add (global.get $facts) (i32.mul (local.get $token) (i32.const 12)))
        (i32.add
          (local.get $brackets)
          (i32.shl
            (i32.add (call $parity (local.get $before)) (i32.mul (i32.const 3) (call $parity (local.get $after))))
            (i32.const 1))))
      (br_if $words (i32.lt_s (local.get $token) (local.get $count)))))

  ;; none (0), odd (1), even (2): from an odd number of quotation marks one belongs to another sentence
  (func $parity (param $number i32) (result i32)
    (select
      (i32.sub (i32.const 2) (i32.and (local.get $number) (i32.const 1)))
      (i32.const 0)
      (local.get $number))))

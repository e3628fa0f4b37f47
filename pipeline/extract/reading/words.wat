;; Cuts a text into tokens as far as no rule is needed, and knows the words that were met. `word-memory.ts` lays out the memory; addresses are in
;; bytes, offsets in UTF-16 units of the text.
(module
  (import "characters" "kindOf" (func $ask (param i32) (result i32)))
  (memory (export "memory") (import "own" "memory") 1)

  ;; a stretch of the text, its units, with the one before it in front, and 0 after it
  (global $units (export "units") (mut i32) (i32.const 0))
  ;; by unit, its class as in characters.ts, and 8 more for what quotation marks begin with; 0 where it is not known yet
  (global $classes (export "classes") (mut i32) (i32.const 0))
  ;; 8192 bits, by hash of letters taken as small ones: 0 for what is on no list of words that rules are about
  (global $listed (export "listed") (mut i32) (i32.const 0))
  ;; what the other side is told, 4 bytes each: offsets of the token that is not settled, and where the run without white space begins that it is
  ;; in, or -1 where there was a letter or a digit before it in that run; of a block that is emptied, the numbers of its stops, its marks
  ;; and its tokens whose word is in a list of texts
  (global $told (export "told") (mut i32) (i32.const 0))

  ;; slots of open addressing, 8 bytes each: the hash of a word, its id + 1 or 0; their number, less one
  (global $slots (export "slots") (mut i32) (i32.const 0))
  (global $slotMask (export "slotMask") (mut i32) (i32.const 0))
  ;; by id of a word, 64 bytes each: its letters, up to 31 units, then their number; what stands between is not used
  (global $letters (export "letters") (mut i32) (i32.const 0))
  ;; by id of a word, 64 bytes each: what it looks like (48 bytes, see word-looks.ts), its rows in the lists of words, in small letters and as it is
  ;; written, how often it was met, the hash of its letters
  (global $records (export "records") (mut i32) (i32.const 0))
  ;; by id, how many words have had it
  (global $serials (export "serials") (mut i32) (i32.const 0))
  ;; by id of a word, its bits for the lists of sentences; the bytes of them; by id, 4 bytes each, its bits for the lists of texts
  (global $bits (export "bits") (mut i32) (i32.const 0))
  (global $bitBytes (export "bitBytes") (mut i32) (i32.const 0))
  (global $textBits (export "textBits") (mut i32) (i32.const 0))

  ;; by token of a block, 4 bytes each: offsets, id of its word, the rows of that, and its letters with 65536 times its capitals;
  ;; then the word's bits; how many there is room for
  (global $starts (export "starts") (mut i32) (i32.const 0))
  (global $ends (export "ends") (mut i32) (i32.const 0))
  (global $ids (export "ids") (mut i32) (i32.const 0))
  (global $rows (export "rows") (mut i32) (i32.const 0))
  (global $rowsAsWritten (export "rowsAsWritten") (mut i32) (i32.const 0))
  (global $cases (export "cases") (mut i32) (i32.const 0))
  (global $tokenBits (export "tokenBits") (mut i32) (i32.const 0))
  (global $room (export "room") (mut i32) (i32.const 0))
  ;; of a block, 4 bytes each: tokens of the text after which a sentence may end, as there is white space and they do not end with a letter, a
  ;; digit or a comma, or a line ends, and the last one; tokens that may be quotation marks
  (global $stops (export "stops") (mut i32) (i32.const 0))
  (global $marks (export "marks") (mut i32) (i32.const 0))
  ;; of a block, 4 bytes each: tokens of the text whose word is in a list of texts, and the bits of that word
  (global $listedTokens (export "listedTokens") (mut i32) (i32.const 0))
  (global $listedBits (export "listedBits") (mut i32) (i32.const 0))
  ;; by sentence of a block: its first token, and after them all the number of tokens; its bits; whether it is written in capitals
  (global $firsts (export "firsts") (mut i32) (i32.const 0))
  (global $sentenceBits (export "sentenceBits") (mut i32) (i32.const 0))
  (global $inCapitals (export "inCapitals") (mut i32) (i32.const 0))

  ;; of the stretch: offset of its first unit, address after its last one, whether the text ends there, and the address from which on no token
  ;; is begun, since too little of what follows is known
  (global $base (mut i32) (i32.const 0))
  (global $end (mut i32) (i32.const 0))
  (global $isLast (mut i32) (i32.const 0))
  (global $limit (mut i32) (i32.const 0))
  ;; where to go on; where the next "@" stands
  (global $at (mut i32) (i32.const 0))
  (global $sign (mut i32) (i32.const 0))
  ;; the offset at which the run without white space begins, and whether there were nothing but marks in it
  (global $chunk (mut i32) (i32.const 0))
  (global $isBare (mut i32) (i32.const 0))
  ;; tokens of the text before the block, tokens of the block, its stops, its marks and those whose word is in a list of texts
  (global $before (mut i32) (i32.const 0))
  (global $count (mut i32) (i32.const 0))
  (global $stopCount (mut i32) (i32.const 0))
  (global $markCount (mut i32) (i32.const 0))
  (global $listedCount (mut i32) (i32.const 0))
  ;; the token of the text that is the last of the stops; where the last token ends
  (global $lastStop (mut i32) (i32.const -1))
  (global $lastEnd (mut i32) (i32.const 0))
  ;; the token that is not settled, the hash of its letters
  (global $from (mut i32) (i32.const 0))
  (global $to (mut i32) (i32.const 0))
  (global $hash (mut i32) (i32.const 0))

  ;; Begins a text.
  (func (export "begin")
    (global.set $before (i32.const 0))
    (global.set $count (i32.const 0))
    (global.set $stopCount (i32.const 0))
    (global.set $markCount (i32.const 0))
    (global.set $listedCount (i32.const 0))
    (global.set $lastStop (i32.const -1))
    (global.set $lastEnd (i32.const -1))
    (global.set $chunk (i32.const 0))
    (global.set $isBare (i32.const 1)))

  ;; Goes on with a stretch of $count units, which begins at the offset $base of the text, after $unitBefore. $margin is how many units after the
  ;; beginning of a token have to be known
  (func (export "goOn") (param $base i32) (param $count i32) (param $isLast i32) (param $unitBefore i32) (param $margin i32)
    (i32.store16 (i32.sub (global.get $units) (i32.const 2)) (local.get $unitBefore))
    (global.set $base (local.get $base))
    (global.set $isLast (local.get $isLast))
    (global.set $end (i32.add (global.get $units) (i32.shl (local.get $count) (i32.const 1))))
    (v128.store (global.get $end) (v128.const i32x4 0 0 0 0))
    (global.set $limit
      (select
        (global.get $end)
        (i32.sub (global.get $end) (i32.shl (local.get $margin) (i32.const 1)))
        (local.get $isLast)))
    (global.set $at (global.get $units))
    (global.set $sign (i32.const 0)))

  ;; Forgets the tokens of the block. Answers with their number
  (func (export "empty") (result i32)
    (i32.store offset=12 (global.get $told) (global.get $stopCount))
    (i32.store offset=16 (global.get $told) (global.get $markCount))
    (i32.store offset=20 (global.get $told) (global.get $listedCount))
    (global.set $before (i32.add (global.get $before) (global.get $count)))
    (global.get $count)
    (global.set $count (i32.const 0))
    (global.set $stopCount (i32.const 0))
    (global.set $markCount (i32.const 0))
    (global.set $listedCount (i32.const 0)))

  (func $offsetOf (param $address i32) (result i32)
    (i32.add (global.get $base) (i32.shr_u (i32.sub (local.get $address) (global.get $units)) (i32.const 1))))

  (func $tell (param $from i32) (param $to i32)
    (i32.store (global.get $told) (call $offsetOf (local.get $from)))
    (i32.store offset=4 (global.get $told) (call $offsetOf (local.get $to))))

  ;; The class of a unit: 1 white space, 2 letter, 3 digit, 4 other; 0 for a surrogate, which is half of a character
  (func $classOf (param $unit i32) (result i32)
    (i32.and (call $kindOfUnit (local.get $unit)) (i32.const 7)))

  ;; the same with 8 more for what quotation marks begin with
  (func $kindOfUnit (param $unit i32) (result i32)
    (local $kind i32)
    (local.set $kind (i32.load8_u (i32.add (global.get $classes) (local.get $unit))))
    (if (i32.eqz (local.get $kind))
      (then
        (if (i32.eq (i32.and (local.get $unit) (i32.const 0xf800)) (i32.const 0xd800)) (then (return (i32.const 0))))
        (local.set $kind (call $ask (local.get $unit)))
        (i32.store8 (i32.add (global.get $classes) (local.get $unit)) (local.get $kind))))
    (local.get $kind))

  ;; whether a letter, or half of a character, stands at an address
  (func $mayBeLetter (param $at i32) (result i32)
    (i32.eqz (i32.and (call $classOf (i32.load16_u (local.get $at))) (i32.const 5))))

  ;; Takes tokens for as long as they are plain: ASCII words, numbers and single marks that no rule of token-ends.ts changes. Answers with
  ;; 0 the text is at its end        1 the stretch is: its next one is wanted from the offset that is told
  ;; 2 the block is full             3 rules have to say where the token ends that begins at the offset that is told
  ;; 4 the word of the token that is told is new        5 its word is too long to be known here
  (func (export "take") (result i32)
    (local $at i32) (local $end i32) (local $unit i32) (local $next i32) (local $class i32) (local $status i32)
    (local.set $at (global.get $at))
    (loop $tokens
      (if (i32.ge_u (local.get $at) (global.get $limit))
        (then
          (call $tell (local.get $at) (local.get $at))
          (if (global.get $isLast) (then (call $stop)))
          (return (i32.eqz (global.get $isLast)))))
      (local.set $unit (i32.load16_u (local.get $at)))
      (local.set $class (call $classOf (local.get $unit)))
      (if (i32.eq (local.get $class) (i32.const 1))
        (then
          (if
            (i32.or
              (i32.eq (local.get $unit) (i32.const 10))
              (i32.and
                (i32.eq (call $offsetOf (local.get $at)) (global.get $lastEnd))
                (call $mayEnd (i32.load16_u (i32.sub (local.get $at) (i32.const 2))))))
            (then (call $stop)))
          (local.set $at (i32.add (local.get $at) (i32.const 2)))
          (global.set $chunk (call $offsetOf (local.get $at)))
          (global.set $isBare (i32.const 1))
          (br $tokens)))
      ;; a token that the rules part in two needs two places
      (if (i32.gt_u (i32.add (global.get $count) (i32.const 2)) (global.get $room))
        (then
          (global.set $at (local.get $at))
          (return (i32.const 2))))
      (block $plain
        (block $byRules
          (if (i32.eq (local.get $class) (i32.const 4))
            (then
              (local.set $next (i32.load16_u offset=2 (local.get $at)))
              (br_if $byRules (i32.eq (local.get $unit) (local.get $next)))
              (br_if $byRules (i32.eq (local.get $unit) (i32.const 39)))
              (br_if $byRules (i32.eq (local.get $unit) (i32.const 0x2019)))
              (br_if $byRules (i32.and (call $isShout (local.get $unit)) (call $isShout (local.get $next))))
              (local.set $end (i32.add (local.get $at) (i32.const 2)))
              (br $plain)))
          (br_if $byRules (i32.eqz (local.get $class)))
          (if (global.get $isBare) (then (br_if $byRules (call $hasSign (local.get $at)))))
          (if (i32.eq (local.get $class) (i32.const 3))
            (then
              (local.set $end (call $endOfNumber (local.get $at)))
              (br_if $byRules (call $mayBeLetter (local.get $end))))
            (else
              (local.set $end (call $endOfLetters (local.get $at)))
              (br_if $byRules (call $isRuled (local.get $at) (local.get $end)))))
          (br_if $byRules (call $isBeyond (local.get $end)))
          (global.set $isBare (i32.const 0))
          (br $plain))
        (global.set $at (local.get $at))
        (call $tell (local.get $at) (local.get $at))
        (i32.store offset=8 (global.get $told) (select (global.get $chunk) (i32.const -1) (global.get $isBare)))
        (return (i32.const 3)))
      (global.set $at (local.get $end))
      (local.set $status (call $find (local.get $at) (local.get $end)))
      (if (local.get $status) (then (return (local.get $status))))
      (local.set $at (local.get $end))
      (br $tokens))
    (unreachable))

  ;; whether a sentence may end with a unit: not with a letter, a digit or a comma
  (func $mayEnd (param $unit i32) (result i32)
    (i32.eqz
      (i32.or
        (i32.eq (local.get $unit) (i32.const 44))
        (i32.or (call $isLetter (local.get $unit)) (call $isDigit (local.get $unit))))))

  ;; a sentence may end after the last token
  (func $stop
    (local $token i32)
    (local.set $token (i32.sub (i32.add (global.get $before) (global.get $count)) (i32.const 1)))
    (if (i32.ne (local.get $token) (global.get $lastStop))
      (then
        (global.set $lastStop (local.get $token))
        (i32.store (i32.add (global.get $stops) (i32.shl (global.get $stopCount) (i32.const 2))) (local.get $token))
        (global.set $stopCount (i32.add (global.get $stopCount) (i32.const 1))))))

  ;; Adds a token that was cut by rules, which is in the stretch unless it is too long to be known here. Answers with 0, 4 or 5 as `take` does
  (func (export "push") (param $from i32) (param $to i32) (param $isMark i32) (result i32)
    (if (i32.eqz (local.get $isMark)) (then (global.set $isBare (i32.const 0))))
    (global.set $at (call $addressOf (local.get $to)))
    (call $find (call $addressOf (local.get $from)) (global.get $at)))

  (func $addressOf (param $offset i32) (result i32)
    (i32.add (global.get $units) (i32.shl (i32.sub (local.get $offset) (global.get $base)) (i32.const 1))))

  ;; "!" or "?"
  (func $isShout (param $unit i32) (result i32)
    (i32.or (i32.eq (local.get $unit) (i32.const 33)) (i32.eq (local.get $unit) (i32.const 63))))

  ;; whether too little is known of what follows
  (func $isBeyond (param $end i32) (result i32)
    (i32.gt_u (i32.add (local.get $end) (i32.const 8)) (i32.add (global.get $end) (i32.shl (global.get $isLast) (i32.const 4)))))

  ;; whether an "@" stands in the same run without white space, so near that there may be an address
  (func $hasSign (param $at i32) (result i32)
    (local $sign i32)
    (local.set $sign (global.get $sign))
    (if (i32.lt_u (local.get $sign) (local.get $at))
      (then
        (local.set $sign (local.get $at))
        (block $found
          (loop $next
            (br_if $found (i32.ge_u (local.get $sign) (global.get $end)))
            (br_if $found (i32.eq (i32.load16_u (local.get $sign)) (i32.const 64)))
            (local.set $sign (i32.add (local.get $sign) (i32.const 2)))
            (br $next)))
        (global.set $sign (local.get $sign))))
    (if (i32.ge_u (local.get $sign) (global.get $end)) (then (return (i32.const 0))))
    (if (i32.gt_u (i32.sub (local.get $sign) (local.get $at)) (i32.const 4096)) (then (return (i32.const 0))))
    (loop $next
      (if (i32.eq (call $classOf (i32.load16_u (local.get $at))) (i32.const 1)) (then (return (i32.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 2)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $sign))))
    (i32.const 1))

  (func $isLetter (param $unit i32) (result i32)
    (i32.lt_u (i32.sub (i32.or (local.get $unit) (i32.const 32)) (i32.const 97)) (i32.const 26)))

  (func $isDigit (param $unit i32) (result i32)
    (i32.lt_u (i32.sub (local.get $unit) (i32.const 48)) (i32.const 10)))

  ;; the end of a run of ASCII letters
  (func $endOfLetters (param $at i32) (result i32)
    (loop $next
      (if (i32.lt_u (i32.sub (i32.or (i32.load16_u (local.get $at)) (i32.const 32)) (i32.const 97)) (i32.const 26)) ;; as $isLetter
        (then
          (local.set $at (i32.add (local.get $at) (i32.const 2)))
          (br $next))))
    (local.get $at))

  ;; the end of digits with marks between: "1,081", "3.5", "5:30", "9/11"
  (func $endOfNumber (param $at i32) (result i32)
    (local $unit i32) (local $groups i32)
    (loop $next
      (local.set $at (i32.add (local.get $at) (i32.const 2)))
      (local.set $unit (i32.load16_u (local.get $at)))
      (br_if $next (call $isDigit (local.get $unit)))
      (local.set $groups (i32.add (local.get $groups) (i32.const 1)))
      (if
        (i32.and
          (i32.and
            (i32.lt_u (local.get $groups) (i32.const 8)) ;; MOST_GROUPS of token-ends.ts
            (call $isDigit (i32.load16_u offset=2 (local.get $at))))
          ;; . / : ,
          (i32.or
            (i32.le_u (i32.sub (local.get $unit) (i32.const 46)) (i32.const 1))
            (i32.or (i32.eq (local.get $unit) (i32.const 58)) (i32.eq (local.get $unit) (i32.const 44)))))
        (then
          (local.set $at (i32.add (local.get $at) (i32.const 2)))
          (br $next))))
    (local.get $at))

  ;; Whether rules have to say where the word ends whose ASCII letters stand here: where there are none, other letters or digits follow, or it may
  ;; be on a list, be joined with what follows, or be cut in two.
  (func $isRuled (param $from i32) (param $end i32) (result i32)
    (local $next i32) (local $length i32)
    (local.set $length (i32.shr_u (i32.sub (local.get $end) (local.get $from)) (i32.const 1)))
    (local.set $next (i32.load16_u (local.get $end)))
    (if (i32.eqz (local.get $length)) (then (return (i32.const 1))))
    (if (i32.ne (local.get $next) (i32.const 32))
      (then
        (if (call $isDigit (local.get $next)) (then (return (i32.const 1))))
        ;; "J.", "U.S.", "example.org", "Gen."
        (if (i32.eq (local.get $next) (i32.const 46))
          (then
            (if (i32.le_u (local.get $length) (i32.const 2)) (then (return (i32.const 1))))
            (if (call $mayBeLetter (i32.add (local.get $end) (i32.const 2))) (then (return (i32.const 1))))
            (return (call $isListed (local.get $from) (local.get $end)))))
        ;; "non-human"
        (if (i32.eq (local.get $next) (i32.const 45)) (then (return (call $isListed (local.get $from) (local.get $end)))))
        ;; "http://"
        (if
          (i32.and
            (i32.eq (local.get $next) (i32.const 58))
            (i32.eq (i32.load16_u offset=2 (local.get $end)) (i32.const 47)))
          (then (return (i32.const 1))))
        ;; "AT&T", "O'Brien"
        (if
          (i32.or
            (i32.eq (local.get $next) (i32.const 38))
            (i32.or (i32.eq (local.get $next) (i32.const 39)) (i32.eq (local.get $next) (i32.const 0x2019))))
          (then
            (if (call $mayBeLetter (i32.add (local.get $end) (i32.const 2))) (then (return (i32.const 1))))))
        (if (call $mayBeLetter (local.get $end)) (then (return (i32.const 1))))))
    ;; "cannot", "gonna"
    (if (i32.le_u (i32.sub (local.get $length) (i32.const 5)) (i32.const 1))
      (then (return (call $isListed (local.get $from) (local.get $end)))))
    (i32.const 0))

  ;; the bit of letters, taken as small ones, among those of lists: as `listedBit` in word-memory.ts
  (func $isListed (param $from i32) (param $end i32) (result i32)
    (local $hash i32)
    (loop $next
      (local.set $hash
        (i32.mul
          (i32.xor (local.get $hash) (i32.or (i32.load16_u (local.get $from)) (i32.const 32)))
          (i32.const 0x01000193)))
      (local.set $from (i32.add (local.get $from) (i32.const 2)))
      (br_if $next (i32.lt_u (local.get $from) (local.get $end))))
    (local.set $hash (i32.shr_u (i32.mul (local.get $hash) (i32.const 0x85ebca6b)) (i32.const 19)))
    (i32.and
      (i32.shr_u
        (i32.load8_u (i32.add (global.get $listed) (i32.shr_u (local.get $hash) (i32.const 3))))
        (i32.and (local.get $hash) (i32.const 7)))
      (i32.const 1)))

  ;; Finds the word of the token between two addresses, and settles it. Answers with 0, or with 4 or 5 as `take` does
  (func $find (param $from i32) (param $to i32) (result i32)
    (local $length i32) (local $hash i32) (local $slot i32) (local $id i32)
    (global.set $from (local.get $from))
    (global.set $to (local.get $to))
    (local.set $length (i32.shr_u (i32.sub (local.get $to) (local.get $from)) (i32.const 1)))
    (if (i32.ge_u (i32.sub (local.get $length) (i32.const 1)) (i32.const 31))
      (then
        (call $tell (local.get $from) (local.get $to))
        (return (i32.const 5))))
    (local.set $hash (call $hashOf (local.get $from) (local.get $length)))
    (local.set $slot (i32.add (global.get $slots) (i32.shl (i32.and (local.get $hash) (global.get $slotMask)) (i32.const 3))))
    (loop $probe
      (local.set $id (i32.load offset=4 (local.get $slot)))
      (if (local.get $id)
        (then
          (local.set $id (i32.sub (local.get $id) (i32.const 1)))
          (if (i32.eq (i32.load (local.get $slot)) (local.get $hash))
            (then
              (if (call $isWritten (local.get $id) (local.get $from) (local.get $length))
                (then
                  (call $settle (local.get $id))
                  (return (i32.const 0))))))
          (local.set $slot (call $nextSlot (local.get $slot)))
          (br $probe))))
    (global.set $hash (local.get $hash))
    (call $tell (local.get $from) (local.get $to))
    (i32.const 4))

  ;; eight units from an address on; in place of those after $count, 0
  (func $eightAt (param $at i32) (param $count i32) (result v128)
    (v128.and
      (v128.load (local.get $at))
      (i16x8.lt_s (v128.const i16x8 0 1 2 3 4 5 6 7) (i16x8.splat (local.get $count)))))

  ;; a hash of $count units, four at a time
  (func $hashOf (param $at i32) (param $count i32) (result i32)
    (local $eight v128) (local $hash i64)
    (loop $next
      (local.set $eight (call $eightAt (local.get $at) (local.get $count)))
      (local.set $hash
        (i64.mul (i64.xor (local.get $hash) (i64x2.extract_lane 0 (local.get $eight))) (i64.const 0x9e3779b97f4a7c15)))
      (local.set $hash
        (i64.mul
          (i64.xor (i64.rotl (local.get $hash) (i64.const 29)) (i64x2.extract_lane 1 (local.get $eight)))
          (i64.const 0x9e3779b97f4a7c15)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (local.set $count (i32.sub (local.get $count) (i32.const 8)))
      (br_if $next (i32.gt_s (local.get $count) (i32.const 0))))
    (i32.wrap_i64 (i64.shr_u (local.get $hash) (i64.const 32))))

  ;; the slot after a slot
  (func $nextSlot (param $slot i32) (result i32)
    (i32.add
      (global.get $slots)
      (i32.and
        (i32.add (i32.sub (local.get $slot) (global.get $slots)) (i32.const 8))
        (i32.shl (global.get $slotMask) (i32.const 3)))))

  (func $lettersOf (param $id i32) (result i32)
    (i32.add (global.get $letters) (i32.shl (local.get $id) (i32.const 6))))

  (func $recordOf (param $id i32) (result i32)
    (i32.add (global.get $records) (i32.shl (local.get $id) (i32.const 6))))

  ;; whether $length units are the letters of a word
  (func $isWritten (param $id i32) (param $from i32) (param $length i32) (result i32)
    (local $letters i32)
    (local.set $letters (call $lettersOf (local.get $id)))
    (if (i32.ne (i32.load16_u offset=62 (local.get $letters)) (local.get $length)) (then (return (i32.const 0))))
    (loop $eight
      (if
        (v128.any_true
          (v128.xor
            (call $eightAt (local.get $from) (local.get $length))
            (call $eightAt (local.get $letters) (local.get $length))))
        (then (return (i32.const 0))))
      (if (i32.gt_u (local.get $length) (i32.const 8))
        (then
          (local.set $length (i32.sub (local.get $length) (i32.const 8)))
          (local.set $from (i32.add (local.get $from) (i32.const 16)))
          (local.set $letters (i32.add (local.get $letters) (i32.const 16)))
          (br $eight))))
    (i32.const 1))

  ;; Tells which word the token is that is not settled: it is one of the block from now on.
  (func $settle (export "settle") (param $id i32)
    (local $at i32) (local $record i32) (local $from i32)
    (local.set $at (i32.shl (global.get $count) (i32.const 2)))
    (local.set $record (call $recordOf (local.get $id)))
    (i32.store (i32.add (global.get $starts) (local.get $at)) (call $offsetOf (global.get $from)))
    (global.set $lastEnd (call $offsetOf (global.get $to)))
    (i32.store (i32.add (global.get $ends) (local.get $at)) (global.get $lastEnd))
    (i32.store (i32.add (global.get $ids) (local.get $at)) (local.get $id))
    (i32.store (i32.add (global.get $rows) (local.get $at)) (i32.load offset=48 (local.get $record)))
    (i32.store (i32.add (global.get $rowsAsWritten) (local.get $at)) (i32.load offset=52 (local.get $record)))
    (i32.store offset=56 (local.get $record) (i32.add (i32.load offset=56 (local.get $record)) (i32.const 1)))
    (i32.store
      (i32.add (global.get $cases) (local.get $at))
      (i32.or (i32.load offset=40 (local.get $record)) (i32.shl (i32.load offset=44 (local.get $record)) (i32.const 16))))
    (if (i32.ge_u (call $kindOfUnit (i32.load16_u (global.get $from))) (i32.const 8))
      (then
        (i32.store
          (i32.add (global.get $marks) (i32.shl (global.get $markCount) (i32.const 2)))
          (i32.add (global.get $before) (global.get $count)))
        (global.set $markCount (i32.add (global.get $markCount) (i32.const 1)))))
    (local.set $from (i32.load (i32.add (global.get $textBits) (i32.shl (local.get $id) (i32.const 2)))))
    (if (local.get $from)
      (then
        (local.set $at (i32.shl (global.get $listedCount) (i32.const 2)))
        (i32.store
          (i32.add (global.get $listedTokens) (local.get $at))
          (i32.add (global.get $before) (global.get $count)))
        (i32.store (i32.add (global.get $listedBits) (local.get $at)) (local.get $from))
        (global.set $listedCount (i32.add (global.get $listedCount) (i32.const 1)))))
    (local.set $from (i32.add (global.get $bits) (i32.mul (local.get $id) (global.get $bitBytes))))
    (local.set $at (i32.add (global.get $tokenBits) (i32.mul (global.get $count) (global.get $bitBytes))))
    (local.set $record (i32.add (local.get $from) (global.get $bitBytes)))
    (block $done
      (loop $next
        (br_if $done (i32.eq (local.get $from) (local.get $record)))
        (i32.store (local.get $at) (i32.load (local.get $from)))
        (local.set $from (i32.add (local.get $from) (i32.const 4)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $next)))
    (global.set $count (i32.add (global.get $count) (i32.const 1))))

  ;; Knows the word of the token that is not settled, which was new, by an id from now on.
  (func (export "learn") (param $id i32)
    (local $letters i32) (local $from i32) (local $length i32)
    (local.set $letters (call $lettersOf (local.get $id)))
    (local.set $from (global.get $from))
    (local.set $length (i32.shr_u (i32.sub (global.get $to) (local.get $from)) (i32.const 1)))
    (v128.store (local.get $letters) (v128.load (local.get $from)))
    (v128.store offset=16 (local.get $letters) (v128.load offset=16 (local.get $from)))
    (v128.store offset=32 (local.get $letters) (v128.load offset=32 (local.get $from)))
    (v128.store offset=48 (local.get $letters) (v128.load offset=48 (local.get $from)))
    (i32.store16 offset=62 (local.get $letters) (local.get $length))
    (i32.store offset=60 (call $recordOf (local.get $id)) (global.get $hash))
    (call $insert (local.get $id)))

  ;; What other kernels ask: how many words have had an id, and one of the numbers of the record of the word that has it now.
  (func (export "serialOf") (param $id i32) (result i32)
    (i32.load (i32.add (global.get $serials) (i32.shl (local.get $id) (i32.const 2)))))
  (func (export "numberOf") (param $id i32) (param $at i32) (result i32)
    (i32.load (i32.add (call $recordOf (local.get $id)) (i32.shl (local.get $at) (i32.const 2)))))

  ;; Adds the word of an id to those that are found by their letters.
  (func $insert (export "insert") (param $id i32)
    (local $hash i32) (local $slot i32)
    (local.set $hash (i32.load offset=60 (call $recordOf (local.get $id))))
    (local.set $slot (i32.add (global.get $slots) (i32.shl (i32.and (local.get $hash) (global.get $slotMask)) (i32.const 3))))
    (loop $probe
      (if (i32.load offset=4 (local.get $slot))
        (then
          (local.set $slot (call $nextSlot (local.get $slot)))
          (br $probe))))
    (i32.store (local.get $slot) (local.get $hash))
    (i32.store offset=4 (local.get $slot) (i32.add (local.get $id) (i32.const 1))))

  ;; No word is found any more.
  (func (export "clear")
    (memory.fill (global.get $slots) (i32.const 0) (i32.shl (i32.add (global.get $slotMask) (i32.const 1)) (i32.const 3))))

  ;; an ASCII character in small letters, digits as "#", straight quotation marks
  (func $normOf (param $unit i32) (result i32)
    (if (i32.lt_u (i32.sub (local.get $unit) (i32.const 65)) (i32.const 26))
      (then (return (i32.or (local.get $unit) (i32.const 32)))))
    (if (call $isDigit (local.get $unit)) (then (return (i32.const 35))))
    (if (i32.eq (local.get $unit) (i32.const 96)) (then (return (i32.const 39))))
    (local.get $unit))

  ;; what an ASCII character is in the shape of a word: "x", "X", "d" or itself
  (func $kindOf (param $unit i32) (result i32)
    (if (i32.lt_u (i32.sub (local.get $unit) (i32.const 97)) (i32.const 26)) (then (return (i32.const 120))))
    (if (i32.lt_u (i32.sub (local.get $unit) (i32.const 65)) (i32.const 26)) (then (return (i32.const 88))))
    (if (call $isDigit (local.get $unit)) (then (return (i32.const 100))))
    (local.get $unit))

  (func $add (param $hash i32) (param $unit i32) (result i32)
    (i32.mul (i32.xor (local.get $hash) (local.get $unit)) (i32.const 0x01000193)))

  ;; Works out what the letters of one word look like, and notes it for another, if they are ASCII: answers with whether they are.
  ;; $empty is the hash of nothing, $shape that of what its shape begins with, $small whether it is read as if in small letters
  (func (export "look") (param $of i32) (param $id i32) (param $empty i32) (param $shape i32) (param $small i32) (result i32)
    (local $letters i32) (local $record i32) (local $at i32) (local $end i32) (local $unit i32) (local $plain i32)
    (local $written i32) (local $norm i32) (local $kind i32) (local $last i32) (local $run i32) (local $count i32) (local $capitals i32)
    (local.set $letters (call $lettersOf (local.get $of)))
    (local.set $record (call $recordOf (local.get $id)))
    (local.set $end (i32.add (local.get $letters) (i32.shl (i32.load16_u offset=62 (local.get $letters)) (i32.const 1))))
    (local.set $at (local.get $letters))
    (local.set $written (local.get $empty))
    (local.set $norm (local.get $empty))
    (loop $units
      (local.set $unit (i32.load16_u (local.get $at)))
      (if (i32.gt_u (local.get $unit) (i32.const 127)) (then (return (i32.const 0))))
      (local.set $plain (call $normOf (local.get $unit)))
      (local.set $norm (call $add (local.get $norm) (local.get $plain)))
      ;; the first three letters, or all
      (if (i32.le_u (i32.sub (local.get $at) (local.get $letters)) (i32.const 0))
        (then (i32.store offset=28 (local.get $record) (local.get $norm))))
      (if (i32.le_u (i32.sub (local.get $at) (local.get $letters)) (i32.const 2))
        (then (i32.store offset=32 (local.get $record) (local.get $norm))))
      (if (i32.le_u (i32.sub (local.get $at) (local.get $letters)) (i32.const 4))
        (then (i32.store offset=36 (local.get $record) (local.get $norm))))
      (local.set $count (i32.add (local.get $count) (call $isLetter (local.get $unit))))
      (local.set $capitals
        (i32.add (local.get $capitals) (i32.lt_u (i32.sub (local.get $unit) (i32.const 65)) (i32.const 26))))
      (if (local.get $small) (then (local.set $unit (local.get $plain))))
      (local.set $written (call $add (local.get $written) (local.get $unit)))
      (local.set $kind (call $kindOf (local.get $unit)))
      (local.set $run
        (select (i32.add (local.get $run) (i32.const 1)) (i32.const 1) (i32.eq (local.get $kind) (local.get $last))))
      (local.set $last (local.get $kind))
      (if (i32.le_u (local.get $run) (i32.const 2)) (then (local.set $shape (call $add (local.get $shape) (local.get $kind)))))
      (local.set $at (i32.add (local.get $at) (i32.const 2)))
      (br_if $units (i32.lt_u (local.get $at) (local.get $end))))
    (i32.store offset=16 (local.get $record) (local.get $written))
    (i32.store (local.get $record) (local.get $norm))
    (i32.store offset=20 (local.get $record) (call $hashOfLast (local.get $letters) (local.get $end) (i32.const 2) (local.get $empty)))
    (i32.store offset=4 (local.get $record) (call $hashOfLast (local.get $letters) (local.get $end) (i32.const 4) (local.get $empty)))
    (i32.store offset=8 (local.get $record) (call $hashOfLast (local.get $letters) (local.get $end) (i32.const 6) (local.get $empty)))
    (i32.store offset=24 (local.get $record) (call $hashOfLast (local.get $letters) (local.get $end) (i32.const 8) (local.get $empty)))
    (i32.store offset=12 (local.get $record) (local.get $shape))
    (i32.store offset=40 (local.get $record) (local.get $count))
    (i32.store offset=44 (local.get $record) (local.get $capitals))
    (i32.const 1))

  ;; the hash of the last letters: $bytes of them, or all where there are fewer
  (func $hashOfLast (param $from i32) (param $end i32) (param $bytes i32) (param $hash i32) (result i32)
    (if (i32.gt_u (i32.sub (local.get $end) (local.get $from)) (local.get $bytes))
      (then (local.set $from (i32.sub (local.get $end) (local.get $bytes)))))
    (loop $next
      (local.set $hash (call $add (local.get $hash) (call $normOf (i32.load16_u (local.get $from)))))
      (local.set $from (i32.add (local.get $from) (i32.const 2)))
      (br_if $next (i32.lt_u (local.get $from) (local.get $end))))
    (local.get $hash))

  ;; Of $count sentences of the block: which lists of sentences any of their words is in, and whether they are written in capitals, as one is that
  ;; has more than two words of more than one letter, and of whose letters at least four fifths are capitals.
  (func (export "sentences") (param $count i32)
    (local $first i32) (local $token i32) (local $end i32) (local $letters i32) (local $capitals i32) (local $long i32) (local $case i32)
    (local $bits i32) (local $into i32) (local $of i32) (local $last i32)
    (local.set $first (global.get $firsts))
    (local.set $last (i32.add (local.get $first) (i32.shl (local.get $count) (i32.const 2))))
    (local.set $into (global.get $sentenceBits))
    (memory.fill (local.get $into) (i32.const 0) (i32.mul (local.get $count) (global.get $bitBytes)))
    (block $done
      (loop $sentences
        (br_if $done (i32.eq (local.get $first) (local.get $last)))
        (local.set $token (i32.load (local.get $first)))
        (local.set $end (i32.load offset=4 (local.get $first)))
        (local.set $letters (i32.const 0))
        (local.set $capitals (i32.const 0))
        (local.set $long (i32.const 0))
        (local.set $of (i32.add (global.get $tokenBits) (i32.mul (local.get $token) (global.get $bitBytes))))
        (loop $tokens
          (local.set $case (i32.load (i32.add (global.get $cases) (i32.shl (local.get $token) (i32.const 2)))))
          (local.set $capitals (i32.add (local.get $capitals) (i32.shr_u (local.get $case) (i32.const 16))))
          (local.set $case (i32.and (local.get $case) (i32.const 0xffff)))
          (local.set $letters (i32.add (local.get $letters) (local.get $case)))
          (local.set $long (i32.add (local.get $long) (i32.gt_u (local.get $case) (i32.const 1))))
          (local.set $bits (i32.const 0))
          (block $all
            (loop $next
              (br_if $all (i32.eq (local.get $bits) (global.get $bitBytes)))
              (i32.store
                (i32.add (local.get $into) (local.get $bits))
                (i32.or
                  (i32.load (i32.add (local.get $into) (local.get $bits)))
                  (i32.load (i32.add (local.get $of) (local.get $bits)))))
              (local.set $bits (i32.add (local.get $bits) (i32.const 4)))
              (br $next)))
          (local.set $of (i32.add (local.get $of) (global.get $bitBytes)))
          (local.set $token (i32.add (local.get $token) (i32.const 1)))
          (br_if $tokens (i32.lt_u (local.get $token) (local.get $end))))
        (i32.store
          (i32.add (global.get $inCapitals) (i32.sub (local.get $first) (global.get $firsts)))
          (i32.and
            (i32.gt_u (local.get $long) (i32.const 2))
            (i32.ge_u (i32.mul (local.get $capitals) (i32.const 5)) (i32.mul (local.get $letters) (i32.const 4)))))
        (local.set $into (i32.add (local.get $into) (global.get $bitBytes)))
        (local.set $first (i32.add (local.get $first) (i32.const 4)))
        (br $sentences))))
)

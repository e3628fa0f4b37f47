;; The encoder: from words, which were described (see describe.wat), to what stands for each in its context. Sums, then layers in which each takes in its
;; neighbours. Its arithmetic is that of kernels.wat, in whose memory it works: addresses and lengths in bytes. `parser-memory.ts` lays this out.
(module
  (import "kernels" "memory" (memory 1))
  (import "kernels" "multiply"
    (func $multiply (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
  (import "kernels" "multiplyEach"
    (func $multiplyEach (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
  (import "kernels" "gather" (func $gather (param i32 i32 i32 i32 i32)))
  (import "kernels" "embed" (func $embed (param i32 i32 i32 i32 i32 i32 i32)))
  (import "kernels" "convolveFirst" (func $convolveFirst (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)))
  (import "kernels" "spread" (func $spread (param i32 i32 i32 i32 i32 i32) (result i32)))
  (import "kernels" "join" (func $join (param i32 i32 i32 i32 i32 i32 i32 i32)))
  (import "kernels" "addRectified" (func $addRectified (param i32 i32 i32 i32)))

  ;; numbers that stand for a word; layers
  (global $width (export "width") (mut i32) (i32.const 0))
  (global $layers (export "layers") (mut i32) (i32.const 0))
  ;; of the root and the words: id, tag, surroundings
  (global $facts (export "facts") (mut i32) (i32.const 0))
  ;; by id what each known word is by itself; rows of tags and of surroundings
  (global $own (export "own") (mut i32) (i32.const 0))
  (global $tags (export "tags") (mut i32) (i32.const 0))
  (global $surroundings (export "surroundings") (mut i32) (i32.const 0))
  ;; What these give to the first layer's products, as a neighbour before, as the word and as a neighbour after: three rows of 32 bits each. They are
  ;; worked out once, and the first layer is sums of them. Nothing around a word adds nothing.
  (global $ownProducts (export "ownProducts") (mut i32) (i32.const 0))
  (global $tagProducts (export "tagProducts") (mut i32) (i32.const 0))
  (global $surroundingsProducts (export "surroundingsProducts") (mut i32) (i32.const 0))
  ;; by layer 20 bytes: its matrix, for windows of three rows; its bias and its shift; the first of six matrices that four neighbouring windows are
  ;; multiplied with, the others right after it, and for which numbers they serve (see `spread`): 0 where there are none
  (global $convolutions (export "convolutions") (mut i32) (i32.const 0))
  ;; for each layer, and one more for the result: an empty row, the root, the words, empty rows; the bytes of one of these
  (global $rows (export "rows") (mut i32) (i32.const 0))
  (global $rowsSize (export "rowsSize") (mut i32) (i32.const 0))
  ;; what a layer adds
  (global $added (export "added") (mut i32) (i32.const 0))
  ;; for each four windows: what is multiplied with the six matrices, and the products; six planes of each; the bytes of one of the former
  (global $fours (export "fours") (mut i32) (i32.const 0))
  (global $products (export "products") (mut i32) (i32.const 0))
  (global $plane (export "plane") (mut i32) (i32.const 0))
  ;; no bias
  (global $zeros (export "zeros") (mut i32) (i32.const 0))
  ;; addresses of rows to sum
  (global $list (export "list") (mut i32) (i32.const 0))

  ;; sums what a word is by itself: the 25 rows that were listed when it was met
  (func (export "sum") (param $id i32)
    (call $gather
      (global.get $list)
      (i32.const 25)
      (i32.add (global.get $own) (i32.mul (local.get $id) (i32.shl (global.get $width) (i32.const 1))))
      (global.get $width)
      (i32.const -32768))
    (call $multiplyFirst (global.get $own) (global.get $ownProducts) (local.get $id)))

  ;; multiplies a row of a table with the first layer's matrix, as each of the words of its window
  (func $multiplyFirst (export "multiplyFirst") (param $table i32) (param $products i32) (param $number i32)
    (local $row i32)
    (local.set $row (i32.shl (global.get $width) (i32.const 1)))
    (call $multiplyEach
      (i32.const 3)
      (i32.add (local.get $table) (i32.mul (local.get $number) (local.get $row)))
      (i32.const 0)
      (local.get $row)
      (i32.load (global.get $convolutions))
      (i32.mul (global.get $width) (local.get $row))
      (global.get $zeros)
      (i32.add (local.get $products) (i32.mul (local.get $number) (i32.mul (global.get $width) (i32.const 12))))
      (i32.shl (local.get $row) (i32.const 1))
      (i32.shl (local.get $row) (i32.const 1))
      (i32.const 1)
      (i32.shr_u (global.get $width) (i32.const 1))
      (global.get $width)
      (i32.const -1)))

  ;; encodes a root and its words, $n altogether
  (func (export "encode") (param $n i32)
    (local $row i32) (local $input i32) (local $convolution i32) (local $layer i32) (local $fours i32)
    (local.set $row (i32.shl (global.get $width) (i32.const 1)))
    (local.set $fours (i32.shr_u (i32.add (local.get $n) (i32.const 3)) (i32.const 2)))
    (local.set $input (i32.add (global.get $rows) (local.get $row)))
    (local.set $convolution (global.get $convolutions))
    (call $embed
      (global.get $facts) (local.get $n) (global.get $own) (global.get $tags) (global.get $surroundings) (local.get $input) (global.get $width))
    (call $convolveFirst
      (global.get $facts)
      (local.get $n)
      (global.get $ownProducts)
      (global.get $tagProducts)
      (global.get $surroundingsProducts)
      (i32.load offset=4 (local.get $convolution))
      (global.get $added)
      (global.get $width)
      (i32.load offset=8 (local.get $convolution))
      (global.get $list))
    (call $addRectified
      (local.get $input)
      (global.get $added)
      (i32.add (local.get $input) (global.get $rowsSize))
      (i32.mul (local.get $n) (global.get $width)))
    (block $done
      (loop $next
        (local.set $layer (i32.add (local.get $layer) (i32.const 1)))
        (br_if $done (i32.ge_u (local.get $layer) (global.get $layers)))
        (local.set $convolution (i32.add (local.get $convolution) (i32.const 20)))
        (local.set $input (i32.add (local.get $input) (global.get $rowsSize)))
        ;; the rows after the last, of the windows that fill up four, and one more; the empty row before the root stays empty
        (memory.fill
          (i32.add (local.get $input) (i32.mul (local.get $n) (local.get $row)))
          (i32.const 0)
          (i32.mul
            (i32.add (i32.sub (i32.shl (local.get $fours) (i32.const 2)) (local.get $n)) (i32.const 1))
            (local.get $row)))
        (if (i32.eqz (call $convolveInFours (local.get $convolution) (local.get $input) (local.get $fours)))
          (then (call $convolve (local.get $convolution) (local.get $input) (local.get $n))))
        (br $next))))

  ;; a layer over $n rows from $input on
  (func $convolve (param $convolution i32) (param $input i32) (param $n i32)
    (local $row i32)
    (local.set $row (i32.shl (global.get $width) (i32.const 1)))
    (call $multiply
      (i32.sub (local.get $input) (local.get $row))
      (local.get $row)
      (i32.load (local.get $convolution))
      (i32.load offset=4 (local.get $convolution))
      (global.get $added)
      (local.get $row)
      (local.get $n)
      (i32.shr_u (i32.mul (global.get $width) (i32.const 3)) (i32.const 1))
      (global.get $width)
      (i32.load offset=8 (local.get $convolution)))
    (call $addRectified
      (local.get $input)
      (global.get $added)
      (i32.add (local.get $input) (global.get $rowsSize))
      (i32.mul (local.get $n) (global.get $width))))

  ;; The same with half of the multiplications, four rows at a time; answers with 0 where numbers are too large for it. What comes after the last row is
  ;; not used.
  (func $convolveInFours (param $convolution i32) (param $input i32) (param $fours i32) (result i32)
    (local $row i32)
    (local.set $row (i32.shl (global.get $width) (i32.const 1)))
    (if (i32.eqz (i32.load offset=12 (local.get $convolution))) (then (return (i32.const 0))))
    (if
      (call $spread
        (i32.sub (local.get $input) (local.get $row))
        (global.get $fours)
        (global.get $plane)
        (local.get $fours)
        (global.get $width)
        (i32.load offset=16 (local.get $convolution)))
      (then (return (i32.const 0))))
    (call $multiplyEach
      (i32.const 6)
      (global.get $fours)
      (global.get $plane)
      (local.get $row)
      (i32.load offset=12 (local.get $convolution))
      (i32.mul (global.get $width) (local.get $row))
      (global.get $zeros)
      (global.get $products)
      (i32.shl (global.get $plane) (i32.const 1))
      (i32.shl (local.get $row) (i32.const 1))
      (local.get $fours)
      (i32.shr_u (global.get $width) (i32.const 1))
      (global.get $width)
      (i32.const -1))
    (call $join
      (global.get $products)
      (i32.shl (global.get $plane) (i32.const 1))
      (local.get $input)
      (i32.load offset=4 (local.get $convolution))
      (i32.add (local.get $input) (global.get $rowsSize))
      (local.get $fours)
      (global.get $width)
      (i32.load offset=8 (local.get $convolution)))
    (i32.const 1)))

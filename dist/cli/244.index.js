export const id = 244;
export const ids = [244];
export const modules = {

/***/ 1244:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.d(__webpack_exports__, {
Packed: () => ( Packed)
});
var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = __webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);

const PIECE = 64 * 1024;
const PACKING = { level: 1, chunkSize: 8 * 1024 };
class Packed {
    #pieces = [];
    #waiting = Buffer.alloc(PIECE);
    #length = 0;
    add(text) {
        const length = Buffer.byteLength(text);
        if (this.#length + length > PIECE)
            this.#packWaiting();
        if (length > PIECE)
            this.#pack(Buffer.from(text));
        else
            this.#length += this.#waiting.write(text, this.#length);
    }
    *texts() {
        this.#packWaiting();
        for (const piece of this.#pieces)
            yield (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.inflateRawSync)(piece, { chunkSize: PIECE });
    }
    #packWaiting() {
        if (this.#length > 0)
            this.#pack(this.#waiting.subarray(0, this.#length));
        this.#length = 0;
    }
    #pack(bytes) {
        this.#pieces.push(Buffer.from((0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.deflateRawSync)(bytes, PACKING)));
    }
}


/***/ })

};

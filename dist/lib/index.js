import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 860:
/***/ ((module) => {



var hasOwn = Object.prototype.hasOwnProperty;
var toStr = Object.prototype.toString;
var defineProperty = Object.defineProperty;
var gOPD = Object.getOwnPropertyDescriptor;

var isArray = function isArray(arr) {
	if (typeof Array.isArray === 'function') {
		return Array.isArray(arr);
	}

	return toStr.call(arr) === '[object Array]';
};

var isPlainObject = function isPlainObject(obj) {
	if (!obj || toStr.call(obj) !== '[object Object]') {
		return false;
	}

	var hasOwnConstructor = hasOwn.call(obj, 'constructor');
	var hasIsPrototypeOf = obj.constructor && obj.constructor.prototype && hasOwn.call(obj.constructor.prototype, 'isPrototypeOf');
	if (obj.constructor && !hasOwnConstructor && !hasIsPrototypeOf) {
		return false;
	}

	var key;
	for (key in obj) { /**/ }

	return typeof key === 'undefined' || hasOwn.call(obj, key);
};

var setProperty = function setProperty(target, options) {
	if (defineProperty && options.name === '__proto__') {
		defineProperty(target, options.name, {
			enumerable: true,
			configurable: true,
			value: options.newValue,
			writable: true
		});
	} else {
		target[options.name] = options.newValue;
	}
};

var getProperty = function getProperty(obj, name) {
	if (name === '__proto__') {
		if (!hasOwn.call(obj, name)) {
			return void 0;
		} else if (gOPD) {
			return gOPD(obj, name).value;
		}
	}

	return obj[name];
};

module.exports = function extend() {
	var options, name, src, copy, copyIsArray, clone;
	var target = arguments[0];
	var i = 1;
	var length = arguments.length;
	var deep = false;

	if (typeof target === 'boolean') {
		deep = target;
		target = arguments[1] || {};
		i = 2;
	}
	if (target == null || (typeof target !== 'object' && typeof target !== 'function')) {
		target = {};
	}

	for (; i < length; ++i) {
		options = arguments[i];
		if (options != null) {
			for (name in options) {
				src = getProperty(target, name);
				copy = getProperty(options, name);

				if (target !== copy) {
					if (deep && copy && (isPlainObject(copy) || (copyIsArray = isArray(copy)))) {
						if (copyIsArray) {
							copyIsArray = false;
							clone = src && isArray(src) ? src : [];
						} else {
							clone = src && isPlainObject(src) ? src : {};
						}

						setProperty(target, { name: name, newValue: extend(deep, clone, copy) });

					} else if (typeof copy !== 'undefined') {
						setProperty(target, { name: name, newValue: copy });
					}
				}
			}
		}
	}

	return target;
};


/***/ }),

/***/ 916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 613:
/***/ ((module) => {


module.exports = validate20;
module.exports["default"] = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:state-md:state","type":"object","required":["dialect"],"additionalProperties":false,"properties":{"dialect":{"type":"string","enum":["template","bold","table","prose","front-matter","gsd-2","unrecognised"]},"frontMatter":{"type":"object","properties":{"gsd_state_version":{"type":["string","number"]},"milestone":{"type":["string","number","null"]},"milestone_name":{"type":["string","number","null"]},"current_phase":{"type":["string","number","null"]},"current_phase_name":{"type":["string","number","null"]},"current_plan":{"type":["string","number","null"]},"status":{"type":["string","number","boolean","null"]},"stopped_at":{"type":["string","number","null"]},"paused_at":{"type":["string","number","null"]},"last_updated":{"type":["string","null"],"pattern":"^\\s*`?\\d{4}-\\d{2}-\\d{2}"},"last_activity":{"type":["string","number","null"]},"progress":{"type":["object","null"],"properties":{"total_phases":{"$ref":"#/$defs/frontMatterCount"},"completed_phases":{"$ref":"#/$defs/frontMatterCount"},"total_plans":{"$ref":"#/$defs/frontMatterCount"},"completed_plans":{"$ref":"#/$defs/frontMatterCount"},"percent":{"type":["number","null"],"minimum":0,"maximum":100}}}}},"position":{"type":"object","additionalProperties":false,"properties":{"phase":{"type":"object","required":["text"],"additionalProperties":false,"properties":{"text":{"type":"string"},"current":{"type":"string"},"total":{"type":"integer","minimum":0},"name":{"type":"string"}}},"plan":{"type":"object","required":["text"],"additionalProperties":false,"properties":{"text":{"type":"string"},"current":{"type":"integer","minimum":0},"total":{"type":"integer","minimum":0}}},"status":{"type":"string"},"lastActivity":{"type":"string"},"focus":{"type":"string"},"progress":{"type":"object","required":["text"],"additionalProperties":false,"properties":{"text":{"type":"string"},"percent":{"type":"number","minimum":0,"maximum":100},"bar":{"type":"object","required":["filled","width"],"additionalProperties":false,"properties":{"filled":{"type":"number","minimum":0},"width":{"type":"integer","minimum":1}}},"ratio":{"type":"object","required":["done","total"],"additionalProperties":false,"properties":{"done":{"type":"number","minimum":0},"total":{"type":["number","null"]}}}}}}},"session":{"type":"object","additionalProperties":false,"properties":{"lastSession":{"type":"string"},"stoppedAt":{"type":"string"},"resumeFile":{"type":"string"}}},"velocity":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"scope":{"type":"string"},"totalPlans":{"type":["integer","null"],"minimum":0},"averageDuration":{"$ref":"#/$defs/duration"},"totalTime":{"$ref":"#/$defs/duration"}}}},"phases":{"type":"array","items":{"type":"object","required":["phase"],"additionalProperties":false,"properties":{"phase":{"type":"string"},"completed":{"type":"integer","minimum":0},"planned":{"type":"integer","minimum":0},"total":{"$ref":"#/$defs/duration"},"average":{"$ref":"#/$defs/duration"}}}},"plans":{"type":"array","items":{"$ref":"#/$defs/timedPlan"}},"recent":{"type":"array","items":{"$ref":"#/$defs/timedPlan"}}},"if":{"properties":{"dialect":{"const":"front-matter"}}},"then":{"required":["frontMatter"],"properties":{"frontMatter":{"type":"object","properties":{"gsd_state_version":{},"status":{}},"required":["gsd_state_version","status"]}}},"$defs":{"frontMatterCount":{"type":["integer","null"],"minimum":0},"duration":{"type":["object","null"],"required":["text"],"additionalProperties":false,"properties":{"text":{"type":"string"},"milliseconds":{"type":"number","minimum":0},"approximate":{"type":"boolean"}}},"timedPlan":{"type":"object","required":["phase","plan","duration"],"additionalProperties":false,"properties":{"phase":{"type":"string"},"plan":{"type":"string"},"duration":{"$ref":"#/$defs/duration"}}}}};
const schema32 = {"type":["integer","null"],"minimum":0};
const schema36 = {"type":["object","null"],"required":["text"],"additionalProperties":false,"properties":{"text":{"type":"string"},"milliseconds":{"type":"number","minimum":0},"approximate":{"type":"boolean"}}};
const pattern4 = new RegExp("^\\s*`?\\d{4}-\\d{2}-\\d{2}", "u");
const schema40 = {"type":"object","required":["phase","plan","duration"],"additionalProperties":false,"properties":{"phase":{"type":"string"},"plan":{"type":"string"},"duration":{"$ref":"#/$defs/duration"}}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.phase === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "phase"},message:"must have required property '"+"phase"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.plan === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "plan"},message:"must have required property '"+"plan"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.duration === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "duration"},message:"must have required property '"+"duration"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "phase") || (key0 === "plan")) || (key0 === "duration"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.phase !== undefined){
if(typeof data.phase !== "string"){
const err4 = {instancePath:instancePath+"/phase",schemaPath:"#/properties/phase/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.plan !== undefined){
if(typeof data.plan !== "string"){
const err5 = {instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.duration !== undefined){
let data2 = data.duration;
if((!(data2 && typeof data2 == "object" && !Array.isArray(data2))) && (data2 !== null)){
const err6 = {instancePath:instancePath+"/duration",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: schema36.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.text === undefined){
const err7 = {instancePath:instancePath+"/duration",schemaPath:"#/$defs/duration/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(((key1 === "text") || (key1 === "milliseconds")) || (key1 === "approximate"))){
const err8 = {instancePath:instancePath+"/duration",schemaPath:"#/$defs/duration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.text !== undefined){
if(typeof data2.text !== "string"){
const err9 = {instancePath:instancePath+"/duration/text",schemaPath:"#/$defs/duration/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.milliseconds !== undefined){
let data4 = data2.milliseconds;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/duration/milliseconds",schemaPath:"#/$defs/duration/properties/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/duration/milliseconds",schemaPath:"#/$defs/duration/properties/milliseconds/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.approximate !== undefined){
if(typeof data2.approximate !== "boolean"){
const err12 = {instancePath:instancePath+"/duration/approximate",schemaPath:"#/$defs/duration/properties/approximate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dialect !== undefined){
if("front-matter" !== data.dialect){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.frontMatter === undefined){
const err1 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "frontMatter"},message:"must have required property '"+"frontMatter"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.frontMatter !== undefined){
let data1 = data.frontMatter;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.gsd_state_version === undefined){
const err2 = {instancePath:instancePath+"/frontMatter",schemaPath:"#/then/properties/frontMatter/required",keyword:"required",params:{missingProperty: "gsd_state_version"},message:"must have required property '"+"gsd_state_version"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1.status === undefined){
const err3 = {instancePath:instancePath+"/frontMatter",schemaPath:"#/then/properties/frontMatter/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/frontMatter",schemaPath:"#/then/properties/frontMatter/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.frontMatter = true;
props0.dialect = true;
}
}
if(!valid0){
const err5 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dialect === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dialect"},message:"must have required property '"+"dialect"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "dialect") || (key0 === "frontMatter")) || (key0 === "position")) || (key0 === "session")) || (key0 === "velocity")) || (key0 === "phases")) || (key0 === "plans")) || (key0 === "recent"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.dialect !== undefined){
let data2 = data.dialect;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((((((data2 === "template") || (data2 === "bold")) || (data2 === "table")) || (data2 === "prose")) || (data2 === "front-matter")) || (data2 === "gsd-2")) || (data2 === "unrecognised"))){
const err9 = {instancePath:instancePath+"/dialect",schemaPath:"#/properties/dialect/enum",keyword:"enum",params:{allowedValues: schema31.properties.dialect.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.frontMatter !== undefined){
let data3 = data.frontMatter;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.gsd_state_version !== undefined){
let data4 = data3.gsd_state_version;
if((typeof data4 !== "string") && (!((typeof data4 == "number") && (isFinite(data4))))){
const err10 = {instancePath:instancePath+"/frontMatter/gsd_state_version",schemaPath:"#/properties/frontMatter/properties/gsd_state_version/type",keyword:"type",params:{type: schema31.properties.frontMatter.properties.gsd_state_version.type},message:"must be string,number"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.milestone !== undefined){
let data5 = data3.milestone;
if(((typeof data5 !== "string") && (!((typeof data5 == "number") && (isFinite(data5))))) && (data5 !== null)){
const err11 = {instancePath:instancePath+"/frontMatter/milestone",schemaPath:"#/properties/frontMatter/properties/milestone/type",keyword:"type",params:{type: schema31.properties.frontMatter.properties.milestone.type},message:"must be string,number,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.milestone_name !== undefined){
let data6 = data3.milestone_name;
if(((typeof data6 !== "string") && (!((typeof data6 == "number") && (isFinite(data6))))) && (data6 !== null)){
const err12 = {instancePath:instancePath+"/frontMatter/milestone_name",schemaPath:"#/properties/frontMatter/properties/milestone_name/type",keyword:"type",params:{type: schema31.properties.frontMatter.properties.milestone_name.type},message:"must be string,number,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.current_phase !== undefined){
let data7 = data3.current_phase;
if(((typeof data7 !== "string") && (!((typeof data7 == "number") && (isFinite(data7))))) && (data7 !== null)){
const err13 = {instancePath:instancePath+"/frontMatter/current_phase",schemaPath:"#/properties/frontMatter/properties/current_phase/type",keyword:"type",params:{type: schema31.properties.frontMatter.properties.current_phase.type},message:"must be string,number,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.current_phase_name !== undefined){
let data8 = data3.current_phase_name;
if(((typeof data8 !== "string") && (!((typeof data8 == "number") && (isFinite(data8))))) && (data8 !== null)){
const err14 = {instancePath:instancePath+"/frontMatter/current_phase_name",schemaPath:"#/properties/frontMatter/properties/current_phase_name/type",keyword:"type",params:{type: schema31.properties.frontMatter.properties.current_phase_name.type},message:"must be string,number,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.current_plan !== undefined){
let data9 = data3.current_plan;
if(((typeof data9 !== "string") && (!((typeof data9 == "number") && (isFinite(data9))))) && (data9 !== null)){
const err15 = {instancePath:instancePath+"/frontMatter/current_plan",schemaPath:"#/properties/frontMatter/properties/current_plan/type",keyword:"type",params:{type: schema31.properties.frontMatter.properties.current_plan.type},message:"must be string,number,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.status !== undefined){
let data10 = data3.status;
if((((typeof data10 !== "string") && (!((typeof data10 == "number") && (isFinite(data10))))) && (typeof data10 !== "boolean")) && (data10 !== null)){
const err16 = {instancePath:instancePath+"/frontMatter/status",schemaPath:"#/properties/frontMatter/properties/status/type",keyword:"type",params:{type: schema31.properties.frontMatter.properties.status.type},message:"must be string,number,boolean,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.stopped_at !== undefined){
let data11 = data3.stopped_at;
if(((typeof data11 !== "string") && (!((typeof data11 == "number") && (isFinite(data11))))) && (data11 !== null)){
const err17 = {instancePath:instancePath+"/frontMatter/stopped_at",schemaPath:"#/properties/frontMatter/properties/stopped_at/type",keyword:"type",params:{type: schema31.properties.frontMatter.properties.stopped_at.type},message:"must be string,number,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.paused_at !== undefined){
let data12 = data3.paused_at;
if(((typeof data12 !== "string") && (!((typeof data12 == "number") && (isFinite(data12))))) && (data12 !== null)){
const err18 = {instancePath:instancePath+"/frontMatter/paused_at",schemaPath:"#/properties/frontMatter/properties/paused_at/type",keyword:"type",params:{type: schema31.properties.frontMatter.properties.paused_at.type},message:"must be string,number,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data3.last_updated !== undefined){
let data13 = data3.last_updated;
if((typeof data13 !== "string") && (data13 !== null)){
const err19 = {instancePath:instancePath+"/frontMatter/last_updated",schemaPath:"#/properties/frontMatter/properties/last_updated/type",keyword:"type",params:{type: schema31.properties.frontMatter.properties.last_updated.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
const err20 = {instancePath:instancePath+"/frontMatter/last_updated",schemaPath:"#/properties/frontMatter/properties/last_updated/pattern",keyword:"pattern",params:{pattern: "^\\s*`?\\d{4}-\\d{2}-\\d{2}"},message:"must match pattern \""+"^\\s*`?\\d{4}-\\d{2}-\\d{2}"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data3.last_activity !== undefined){
let data14 = data3.last_activity;
if(((typeof data14 !== "string") && (!((typeof data14 == "number") && (isFinite(data14))))) && (data14 !== null)){
const err21 = {instancePath:instancePath+"/frontMatter/last_activity",schemaPath:"#/properties/frontMatter/properties/last_activity/type",keyword:"type",params:{type: schema31.properties.frontMatter.properties.last_activity.type},message:"must be string,number,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.progress !== undefined){
let data15 = data3.progress;
if((!(data15 && typeof data15 == "object" && !Array.isArray(data15))) && (data15 !== null)){
const err22 = {instancePath:instancePath+"/frontMatter/progress",schemaPath:"#/properties/frontMatter/properties/progress/type",keyword:"type",params:{type: schema31.properties.frontMatter.properties.progress.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.total_phases !== undefined){
let data16 = data15.total_phases;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
const err23 = {instancePath:instancePath+"/frontMatter/progress/total_phases",schemaPath:"#/$defs/frontMatterCount/type",keyword:"type",params:{type: schema32.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
const err24 = {instancePath:instancePath+"/frontMatter/progress/total_phases",schemaPath:"#/$defs/frontMatterCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data15.completed_phases !== undefined){
let data17 = data15.completed_phases;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (data17 !== null)){
const err25 = {instancePath:instancePath+"/frontMatter/progress/completed_phases",schemaPath:"#/$defs/frontMatterCount/type",keyword:"type",params:{type: schema32.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
const err26 = {instancePath:instancePath+"/frontMatter/progress/completed_phases",schemaPath:"#/$defs/frontMatterCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data15.total_plans !== undefined){
let data18 = data15.total_plans;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
const err27 = {instancePath:instancePath+"/frontMatter/progress/total_plans",schemaPath:"#/$defs/frontMatterCount/type",keyword:"type",params:{type: schema32.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
const err28 = {instancePath:instancePath+"/frontMatter/progress/total_plans",schemaPath:"#/$defs/frontMatterCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
if(data15.completed_plans !== undefined){
let data19 = data15.completed_plans;
if((!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))) && (data19 !== null)){
const err29 = {instancePath:instancePath+"/frontMatter/progress/completed_plans",schemaPath:"#/$defs/frontMatterCount/type",keyword:"type",params:{type: schema32.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 0 || isNaN(data19)){
const err30 = {instancePath:instancePath+"/frontMatter/progress/completed_plans",schemaPath:"#/$defs/frontMatterCount/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data15.percent !== undefined){
let data20 = data15.percent;
if((!((typeof data20 == "number") && (isFinite(data20)))) && (data20 !== null)){
const err31 = {instancePath:instancePath+"/frontMatter/progress/percent",schemaPath:"#/properties/frontMatter/properties/progress/properties/percent/type",keyword:"type",params:{type: schema31.properties.frontMatter.properties.progress.properties.percent.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 100 || isNaN(data20)){
const err32 = {instancePath:instancePath+"/frontMatter/progress/percent",schemaPath:"#/properties/frontMatter/properties/progress/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err33 = {instancePath:instancePath+"/frontMatter/progress/percent",schemaPath:"#/properties/frontMatter/properties/progress/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
}
}
else {
const err34 = {instancePath:instancePath+"/frontMatter",schemaPath:"#/properties/frontMatter/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.position !== undefined){
let data21 = data.position;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key1 in data21){
if(!((((((key1 === "phase") || (key1 === "plan")) || (key1 === "status")) || (key1 === "lastActivity")) || (key1 === "focus")) || (key1 === "progress"))){
const err35 = {instancePath:instancePath+"/position",schemaPath:"#/properties/position/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data21.phase !== undefined){
let data22 = data21.phase;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.text === undefined){
const err36 = {instancePath:instancePath+"/position/phase",schemaPath:"#/properties/position/properties/phase/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
for(const key2 in data22){
if(!((((key2 === "text") || (key2 === "current")) || (key2 === "total")) || (key2 === "name"))){
const err37 = {instancePath:instancePath+"/position/phase",schemaPath:"#/properties/position/properties/phase/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data22.text !== undefined){
if(typeof data22.text !== "string"){
const err38 = {instancePath:instancePath+"/position/phase/text",schemaPath:"#/properties/position/properties/phase/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data22.current !== undefined){
if(typeof data22.current !== "string"){
const err39 = {instancePath:instancePath+"/position/phase/current",schemaPath:"#/properties/position/properties/phase/properties/current/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data22.total !== undefined){
let data25 = data22.total;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
const err40 = {instancePath:instancePath+"/position/phase/total",schemaPath:"#/properties/position/properties/phase/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 < 0 || isNaN(data25)){
const err41 = {instancePath:instancePath+"/position/phase/total",schemaPath:"#/properties/position/properties/phase/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data22.name !== undefined){
if(typeof data22.name !== "string"){
const err42 = {instancePath:instancePath+"/position/phase/name",schemaPath:"#/properties/position/properties/phase/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/position/phase",schemaPath:"#/properties/position/properties/phase/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data21.plan !== undefined){
let data27 = data21.plan;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.text === undefined){
const err44 = {instancePath:instancePath+"/position/plan",schemaPath:"#/properties/position/properties/plan/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key3 in data27){
if(!(((key3 === "text") || (key3 === "current")) || (key3 === "total"))){
const err45 = {instancePath:instancePath+"/position/plan",schemaPath:"#/properties/position/properties/plan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data27.text !== undefined){
if(typeof data27.text !== "string"){
const err46 = {instancePath:instancePath+"/position/plan/text",schemaPath:"#/properties/position/properties/plan/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data27.current !== undefined){
let data29 = data27.current;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err47 = {instancePath:instancePath+"/position/plan/current",schemaPath:"#/properties/position/properties/plan/properties/current/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 < 0 || isNaN(data29)){
const err48 = {instancePath:instancePath+"/position/plan/current",schemaPath:"#/properties/position/properties/plan/properties/current/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data27.total !== undefined){
let data30 = data27.total;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err49 = {instancePath:instancePath+"/position/plan/total",schemaPath:"#/properties/position/properties/plan/properties/total/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
const err50 = {instancePath:instancePath+"/position/plan/total",schemaPath:"#/properties/position/properties/plan/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
}
else {
const err51 = {instancePath:instancePath+"/position/plan",schemaPath:"#/properties/position/properties/plan/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data21.status !== undefined){
if(typeof data21.status !== "string"){
const err52 = {instancePath:instancePath+"/position/status",schemaPath:"#/properties/position/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data21.lastActivity !== undefined){
if(typeof data21.lastActivity !== "string"){
const err53 = {instancePath:instancePath+"/position/lastActivity",schemaPath:"#/properties/position/properties/lastActivity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data21.focus !== undefined){
if(typeof data21.focus !== "string"){
const err54 = {instancePath:instancePath+"/position/focus",schemaPath:"#/properties/position/properties/focus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data21.progress !== undefined){
let data34 = data21.progress;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.text === undefined){
const err55 = {instancePath:instancePath+"/position/progress",schemaPath:"#/properties/position/properties/progress/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key4 in data34){
if(!((((key4 === "text") || (key4 === "percent")) || (key4 === "bar")) || (key4 === "ratio"))){
const err56 = {instancePath:instancePath+"/position/progress",schemaPath:"#/properties/position/properties/progress/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data34.text !== undefined){
if(typeof data34.text !== "string"){
const err57 = {instancePath:instancePath+"/position/progress/text",schemaPath:"#/properties/position/properties/progress/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data34.percent !== undefined){
let data36 = data34.percent;
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 100 || isNaN(data36)){
const err58 = {instancePath:instancePath+"/position/progress/percent",schemaPath:"#/properties/position/properties/progress/properties/percent/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},message:"must be <= 100"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data36 < 0 || isNaN(data36)){
const err59 = {instancePath:instancePath+"/position/progress/percent",schemaPath:"#/properties/position/properties/progress/properties/percent/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/position/progress/percent",schemaPath:"#/properties/position/properties/progress/properties/percent/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data34.bar !== undefined){
let data37 = data34.bar;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
if(data37.filled === undefined){
const err61 = {instancePath:instancePath+"/position/progress/bar",schemaPath:"#/properties/position/properties/progress/properties/bar/required",keyword:"required",params:{missingProperty: "filled"},message:"must have required property '"+"filled"+"'"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data37.width === undefined){
const err62 = {instancePath:instancePath+"/position/progress/bar",schemaPath:"#/properties/position/properties/progress/properties/bar/required",keyword:"required",params:{missingProperty: "width"},message:"must have required property '"+"width"+"'"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
for(const key5 in data37){
if(!((key5 === "filled") || (key5 === "width"))){
const err63 = {instancePath:instancePath+"/position/progress/bar",schemaPath:"#/properties/position/properties/progress/properties/bar/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data37.filled !== undefined){
let data38 = data37.filled;
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 < 0 || isNaN(data38)){
const err64 = {instancePath:instancePath+"/position/progress/bar/filled",schemaPath:"#/properties/position/properties/progress/properties/bar/properties/filled/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/position/progress/bar/filled",schemaPath:"#/properties/position/properties/progress/properties/bar/properties/filled/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data37.width !== undefined){
let data39 = data37.width;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err66 = {instancePath:instancePath+"/position/progress/bar/width",schemaPath:"#/properties/position/properties/progress/properties/bar/properties/width/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 < 1 || isNaN(data39)){
const err67 = {instancePath:instancePath+"/position/progress/bar/width",schemaPath:"#/properties/position/properties/progress/properties/bar/properties/width/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
}
else {
const err68 = {instancePath:instancePath+"/position/progress/bar",schemaPath:"#/properties/position/properties/progress/properties/bar/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data34.ratio !== undefined){
let data40 = data34.ratio;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.done === undefined){
const err69 = {instancePath:instancePath+"/position/progress/ratio",schemaPath:"#/properties/position/properties/progress/properties/ratio/required",keyword:"required",params:{missingProperty: "done"},message:"must have required property '"+"done"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data40.total === undefined){
const err70 = {instancePath:instancePath+"/position/progress/ratio",schemaPath:"#/properties/position/properties/progress/properties/ratio/required",keyword:"required",params:{missingProperty: "total"},message:"must have required property '"+"total"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key6 in data40){
if(!((key6 === "done") || (key6 === "total"))){
const err71 = {instancePath:instancePath+"/position/progress/ratio",schemaPath:"#/properties/position/properties/progress/properties/ratio/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data40.done !== undefined){
let data41 = data40.done;
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 < 0 || isNaN(data41)){
const err72 = {instancePath:instancePath+"/position/progress/ratio/done",schemaPath:"#/properties/position/properties/progress/properties/ratio/properties/done/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/position/progress/ratio/done",schemaPath:"#/properties/position/properties/progress/properties/ratio/properties/done/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data40.total !== undefined){
let data42 = data40.total;
if((!((typeof data42 == "number") && (isFinite(data42)))) && (data42 !== null)){
const err74 = {instancePath:instancePath+"/position/progress/ratio/total",schemaPath:"#/properties/position/properties/progress/properties/ratio/properties/total/type",keyword:"type",params:{type: schema31.properties.position.properties.progress.properties.ratio.properties.total.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
}
else {
const err75 = {instancePath:instancePath+"/position/progress/ratio",schemaPath:"#/properties/position/properties/progress/properties/ratio/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/position/progress",schemaPath:"#/properties/position/properties/progress/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
else {
const err77 = {instancePath:instancePath+"/position",schemaPath:"#/properties/position/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.session !== undefined){
let data43 = data.session;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key7 in data43){
if(!(((key7 === "lastSession") || (key7 === "stoppedAt")) || (key7 === "resumeFile"))){
const err78 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data43.lastSession !== undefined){
if(typeof data43.lastSession !== "string"){
const err79 = {instancePath:instancePath+"/session/lastSession",schemaPath:"#/properties/session/properties/lastSession/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data43.stoppedAt !== undefined){
if(typeof data43.stoppedAt !== "string"){
const err80 = {instancePath:instancePath+"/session/stoppedAt",schemaPath:"#/properties/session/properties/stoppedAt/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data43.resumeFile !== undefined){
if(typeof data43.resumeFile !== "string"){
const err81 = {instancePath:instancePath+"/session/resumeFile",schemaPath:"#/properties/session/properties/resumeFile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/session",schemaPath:"#/properties/session/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data.velocity !== undefined){
let data47 = data.velocity;
if(Array.isArray(data47)){
const len0 = data47.length;
for(let i0=0; i0<len0; i0++){
let data48 = data47[i0];
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key8 in data48){
if(!((((key8 === "scope") || (key8 === "totalPlans")) || (key8 === "averageDuration")) || (key8 === "totalTime"))){
const err83 = {instancePath:instancePath+"/velocity/" + i0,schemaPath:"#/properties/velocity/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data48.scope !== undefined){
if(typeof data48.scope !== "string"){
const err84 = {instancePath:instancePath+"/velocity/" + i0+"/scope",schemaPath:"#/properties/velocity/items/properties/scope/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data48.totalPlans !== undefined){
let data50 = data48.totalPlans;
if((!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))) && (data50 !== null)){
const err85 = {instancePath:instancePath+"/velocity/" + i0+"/totalPlans",schemaPath:"#/properties/velocity/items/properties/totalPlans/type",keyword:"type",params:{type: schema31.properties.velocity.items.properties.totalPlans.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 < 0 || isNaN(data50)){
const err86 = {instancePath:instancePath+"/velocity/" + i0+"/totalPlans",schemaPath:"#/properties/velocity/items/properties/totalPlans/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
if(data48.averageDuration !== undefined){
let data51 = data48.averageDuration;
if((!(data51 && typeof data51 == "object" && !Array.isArray(data51))) && (data51 !== null)){
const err87 = {instancePath:instancePath+"/velocity/" + i0+"/averageDuration",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: schema36.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.text === undefined){
const err88 = {instancePath:instancePath+"/velocity/" + i0+"/averageDuration",schemaPath:"#/$defs/duration/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key9 in data51){
if(!(((key9 === "text") || (key9 === "milliseconds")) || (key9 === "approximate"))){
const err89 = {instancePath:instancePath+"/velocity/" + i0+"/averageDuration",schemaPath:"#/$defs/duration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data51.text !== undefined){
if(typeof data51.text !== "string"){
const err90 = {instancePath:instancePath+"/velocity/" + i0+"/averageDuration/text",schemaPath:"#/$defs/duration/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data51.milliseconds !== undefined){
let data53 = data51.milliseconds;
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 < 0 || isNaN(data53)){
const err91 = {instancePath:instancePath+"/velocity/" + i0+"/averageDuration/milliseconds",schemaPath:"#/$defs/duration/properties/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/velocity/" + i0+"/averageDuration/milliseconds",schemaPath:"#/$defs/duration/properties/milliseconds/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data51.approximate !== undefined){
if(typeof data51.approximate !== "boolean"){
const err93 = {instancePath:instancePath+"/velocity/" + i0+"/averageDuration/approximate",schemaPath:"#/$defs/duration/properties/approximate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
}
if(data48.totalTime !== undefined){
let data55 = data48.totalTime;
if((!(data55 && typeof data55 == "object" && !Array.isArray(data55))) && (data55 !== null)){
const err94 = {instancePath:instancePath+"/velocity/" + i0+"/totalTime",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: schema36.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.text === undefined){
const err95 = {instancePath:instancePath+"/velocity/" + i0+"/totalTime",schemaPath:"#/$defs/duration/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
for(const key10 in data55){
if(!(((key10 === "text") || (key10 === "milliseconds")) || (key10 === "approximate"))){
const err96 = {instancePath:instancePath+"/velocity/" + i0+"/totalTime",schemaPath:"#/$defs/duration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data55.text !== undefined){
if(typeof data55.text !== "string"){
const err97 = {instancePath:instancePath+"/velocity/" + i0+"/totalTime/text",schemaPath:"#/$defs/duration/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data55.milliseconds !== undefined){
let data57 = data55.milliseconds;
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 < 0 || isNaN(data57)){
const err98 = {instancePath:instancePath+"/velocity/" + i0+"/totalTime/milliseconds",schemaPath:"#/$defs/duration/properties/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
else {
const err99 = {instancePath:instancePath+"/velocity/" + i0+"/totalTime/milliseconds",schemaPath:"#/$defs/duration/properties/milliseconds/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data55.approximate !== undefined){
if(typeof data55.approximate !== "boolean"){
const err100 = {instancePath:instancePath+"/velocity/" + i0+"/totalTime/approximate",schemaPath:"#/$defs/duration/properties/approximate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
}
}
else {
const err101 = {instancePath:instancePath+"/velocity/" + i0,schemaPath:"#/properties/velocity/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/velocity",schemaPath:"#/properties/velocity/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.phases !== undefined){
let data59 = data.phases;
if(Array.isArray(data59)){
const len1 = data59.length;
for(let i1=0; i1<len1; i1++){
let data60 = data59[i1];
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
if(data60.phase === undefined){
const err103 = {instancePath:instancePath+"/phases/" + i1,schemaPath:"#/properties/phases/items/required",keyword:"required",params:{missingProperty: "phase"},message:"must have required property '"+"phase"+"'"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
for(const key11 in data60){
if(!(((((key11 === "phase") || (key11 === "completed")) || (key11 === "planned")) || (key11 === "total")) || (key11 === "average"))){
const err104 = {instancePath:instancePath+"/phases/" + i1,schemaPath:"#/properties/phases/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data60.phase !== undefined){
if(typeof data60.phase !== "string"){
const err105 = {instancePath:instancePath+"/phases/" + i1+"/phase",schemaPath:"#/properties/phases/items/properties/phase/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data60.completed !== undefined){
let data62 = data60.completed;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err106 = {instancePath:instancePath+"/phases/" + i1+"/completed",schemaPath:"#/properties/phases/items/properties/completed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 < 0 || isNaN(data62)){
const err107 = {instancePath:instancePath+"/phases/" + i1+"/completed",schemaPath:"#/properties/phases/items/properties/completed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
if(data60.planned !== undefined){
let data63 = data60.planned;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
const err108 = {instancePath:instancePath+"/phases/" + i1+"/planned",schemaPath:"#/properties/phases/items/properties/planned/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 < 0 || isNaN(data63)){
const err109 = {instancePath:instancePath+"/phases/" + i1+"/planned",schemaPath:"#/properties/phases/items/properties/planned/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
if(data60.total !== undefined){
let data64 = data60.total;
if((!(data64 && typeof data64 == "object" && !Array.isArray(data64))) && (data64 !== null)){
const err110 = {instancePath:instancePath+"/phases/" + i1+"/total",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: schema36.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.text === undefined){
const err111 = {instancePath:instancePath+"/phases/" + i1+"/total",schemaPath:"#/$defs/duration/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
for(const key12 in data64){
if(!(((key12 === "text") || (key12 === "milliseconds")) || (key12 === "approximate"))){
const err112 = {instancePath:instancePath+"/phases/" + i1+"/total",schemaPath:"#/$defs/duration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data64.text !== undefined){
if(typeof data64.text !== "string"){
const err113 = {instancePath:instancePath+"/phases/" + i1+"/total/text",schemaPath:"#/$defs/duration/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data64.milliseconds !== undefined){
let data66 = data64.milliseconds;
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 < 0 || isNaN(data66)){
const err114 = {instancePath:instancePath+"/phases/" + i1+"/total/milliseconds",schemaPath:"#/$defs/duration/properties/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/phases/" + i1+"/total/milliseconds",schemaPath:"#/$defs/duration/properties/milliseconds/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data64.approximate !== undefined){
if(typeof data64.approximate !== "boolean"){
const err116 = {instancePath:instancePath+"/phases/" + i1+"/total/approximate",schemaPath:"#/$defs/duration/properties/approximate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
}
}
if(data60.average !== undefined){
let data68 = data60.average;
if((!(data68 && typeof data68 == "object" && !Array.isArray(data68))) && (data68 !== null)){
const err117 = {instancePath:instancePath+"/phases/" + i1+"/average",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: schema36.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data68 && typeof data68 == "object" && !Array.isArray(data68)){
if(data68.text === undefined){
const err118 = {instancePath:instancePath+"/phases/" + i1+"/average",schemaPath:"#/$defs/duration/required",keyword:"required",params:{missingProperty: "text"},message:"must have required property '"+"text"+"'"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
for(const key13 in data68){
if(!(((key13 === "text") || (key13 === "milliseconds")) || (key13 === "approximate"))){
const err119 = {instancePath:instancePath+"/phases/" + i1+"/average",schemaPath:"#/$defs/duration/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data68.text !== undefined){
if(typeof data68.text !== "string"){
const err120 = {instancePath:instancePath+"/phases/" + i1+"/average/text",schemaPath:"#/$defs/duration/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data68.milliseconds !== undefined){
let data70 = data68.milliseconds;
if((typeof data70 == "number") && (isFinite(data70))){
if(data70 < 0 || isNaN(data70)){
const err121 = {instancePath:instancePath+"/phases/" + i1+"/average/milliseconds",schemaPath:"#/$defs/duration/properties/milliseconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/phases/" + i1+"/average/milliseconds",schemaPath:"#/$defs/duration/properties/milliseconds/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data68.approximate !== undefined){
if(typeof data68.approximate !== "boolean"){
const err123 = {instancePath:instancePath+"/phases/" + i1+"/average/approximate",schemaPath:"#/$defs/duration/properties/approximate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
}
}
else {
const err124 = {instancePath:instancePath+"/phases/" + i1,schemaPath:"#/properties/phases/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/phases",schemaPath:"#/properties/phases/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.plans !== undefined){
let data72 = data.plans;
if(Array.isArray(data72)){
const len2 = data72.length;
for(let i2=0; i2<len2; i2++){
if(!(validate21(data72[i2], {instancePath:instancePath+"/plans/" + i2,parentData:data72,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err126 = {instancePath:instancePath+"/plans",schemaPath:"#/properties/plans/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data.recent !== undefined){
let data74 = data.recent;
if(Array.isArray(data74)){
const len3 = data74.length;
for(let i3=0; i3<len3; i3++){
if(!(validate21(data74[i3], {instancePath:instancePath+"/recent/" + i3,parentData:data74,parentDataProperty:i3,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err127 = {instancePath:instancePath+"/recent",schemaPath:"#/properties/recent/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


/***/ })

/******/ });
/************************************************************************/
/******/
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/
/******/ function __nccwpck_require__(moduleId) {
/******/
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/
/******/
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/
/******/ (() => {
/******/
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/
/******/ (() => {
/******/
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/
/******/ (() => {
/******/
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

__nccwpck_require__.d(__webpack_exports__, {
  z6: () => ( src_check),
  Up: () => ( fix),
  rE: () => ( version)
});

var constructs_namespaceObject = {};
__nccwpck_require__.r(constructs_namespaceObject);
__nccwpck_require__.d(constructs_namespaceObject, {
  attentionMarkers: () => (attentionMarkers),
  contentInitial: () => (contentInitial),
  disable: () => (disable),
  document: () => (constructs_document),
  flow: () => (constructs_flow),
  flowInitial: () => (flowInitial),
  insideSpan: () => (insideSpan),
  string: () => (constructs_string),
  text: () => (constructs_text)
});

;// CONCATENATED MODULE: ./src/document/source.ts
const source_LIMITS = {
    bytes: 1024 * 1024,
    lines: 20_000,
};
const BYTE_ORDER_MARK = '\uFEFF';
const TERMINATOR = /\r\n|\n|\r/g;
function unreadableReason(bytes) {
    if (bytes.length > source_LIMITS.bytes) {
        const size = (bytes.length / source_LIMITS.bytes).toFixed(1);
        return `the file has ${size} MiB; state-md reads files of up to 1 MiB`;
    }
    const invalidAt = invalidUtf8Offset(bytes);
    if (invalidAt !== undefined) {
        return `the file is not valid UTF-8 (first bad byte at offset ${invalidAt}); save it as UTF-8`;
    }
    const nul = bytes.indexOf(0);
    if (nul >= 0)
        return `the file has a NUL byte at offset ${nul}, so it is not text`;
    if (countLines(bytes) > source_LIMITS.lines) {
        return `the file has more than ${source_LIMITS.lines} lines; move old entries to an archive file`;
    }
    return undefined;
}
function decode(path, bytes) {
    return source_sourceOf(path, new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
}
function source_sourceOf(path, text) {
    const { lines, endings } = splitLines(text);
    const [only] = endings;
    const lineEnding = endings.size > 1 ? 'mixed' : (only ?? 'none');
    return { path, text, hasByteOrderMark: text.startsWith(BYTE_ORDER_MARK), lineEnding, lines };
}
function encode(source) {
    return new TextEncoder().encode(source.text);
}
function positionAt(source, offset) {
    const clamped = Math.max(0, Math.min(offset, source.text.length));
    const line = lineAt(source, clamped);
    return { line: line.number, column: clamped - line.start + 1, offset: clamped };
}
function lineAt(source, offset) {
    let low = 0;
    let high = source.lines.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((source.lines[middle]?.start ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return source.lines[low] ?? { number: 1, start: 0, end: 0, text: '' };
}
function splitLines(text) {
    const lines = [];
    const endings = new Set();
    let start = 0;
    const push = (end) => {
        lines.push({ number: lines.length + 1, start, end, text: text.slice(start, end) });
    };
    for (const match of text.matchAll(TERMINATOR)) {
        push(match.index);
        endings.add(match[0] === '\r\n' ? 'crlf' : match[0] === '\n' ? 'lf' : 'cr');
        start = match.index + match[0].length;
    }
    push(text.length);
    return { lines, endings };
}
function countLines(bytes) {
    let count = 1;
    for (let index = 0; index < bytes.length; index += 1) {
        const byte = bytes[index];
        if (byte === 0x0a || (byte === 0x0d && bytes[index + 1] !== 0x0a))
            count += 1;
    }
    return count;
}
function invalidUtf8Offset(bytes) {
    if (isUtf8Prefix(bytes, bytes.length, false))
        return undefined;
    let low = 0;
    let high = bytes.length;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (isUtf8Prefix(bytes, middle, true))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
function isUtf8Prefix(bytes, length, mayBeCut) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: mayBeCut });
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./node_modules/mdast-util-to-string/lib/index.js

const emptyOptions = {}

function lib_toString(value, options) {
  const settings = options || emptyOptions
  const includeImageAlt =
    typeof settings.includeImageAlt === 'boolean'
      ? settings.includeImageAlt
      : true
  const includeHtml =
    typeof settings.includeHtml === 'boolean' ? settings.includeHtml : true

  return one(value, includeImageAlt, includeHtml)
}

function one(value, includeImageAlt, includeHtml) {
  if (node(value)) {
    if ('value' in value) {
      return value.type === 'html' && !includeHtml ? '' : value.value
    }

    if (includeImageAlt && 'alt' in value && value.alt) {
      return value.alt
    }

    if ('children' in value) {
      return lib_all(value.children, includeImageAlt, includeHtml)
    }
  }

  if (Array.isArray(value)) {
    return lib_all(value, includeImageAlt, includeHtml)
  }

  return ''
}

function lib_all(values, includeImageAlt, includeHtml) {
  const result = []
  let index = -1

  while (++index < values.length) {
    result[index] = one(values[index], includeImageAlt, includeHtml)
  }

  return result.join('')
}

function node(value) {
  return Boolean(value && typeof value === 'object')
}

;// CONCATENATED MODULE: ./node_modules/micromark-util-chunked/index.js
function splice(list, start, remove, items) {
  const end = list.length;
  let chunkStart = 0;
  let parameters;

  if (start < 0) {
    start = -start > end ? 0 : end + start;
  } else {
    start = start > end ? end : start;
  }
  remove = remove > 0 ? remove : 0;

  if (items.length < 10000) {
    parameters = Array.from(items);
    parameters.unshift(start, remove);
    list.splice(...parameters);
  } else {
    if (remove) list.splice(start, remove);

    while (chunkStart < items.length) {
      parameters = items.slice(chunkStart, chunkStart + 10000);
      parameters.unshift(start, 0);
      list.splice(...parameters);
      chunkStart += 10000;
      start += 10000;
    }
  }
}

function push(list, items) {
  if (list.length > 0) {
    splice(list, list.length, 0, items);
    return list;
  }
  return items;
}
;// CONCATENATED MODULE: ./node_modules/micromark-util-subtokenize/lib/splice-buffer.js
class SpliceBuffer {
  constructor(initial) {
    this.left = initial ? [...initial] : [];
    this.right = [];
  }

  get(index) {
    if (index < 0 || index >= this.left.length + this.right.length) {
      throw new RangeError('Cannot access index `' + index + '` in a splice buffer of size `' + (this.left.length + this.right.length) + '`');
    }
    if (index < this.left.length) return this.left[index];
    return this.right[this.right.length - index + this.left.length - 1];
  }

  get length() {
    return this.left.length + this.right.length;
  }

  shift() {
    this.setCursor(0);
    return this.right.pop();
  }

  slice(start, end) {
    const stop = end === null || end === undefined ? Number.POSITIVE_INFINITY : end;
    if (stop < this.left.length) {
      return this.left.slice(start, stop);
    }
    if (start > this.left.length) {
      return this.right.slice(this.right.length - stop + this.left.length, this.right.length - start + this.left.length).reverse();
    }
    return this.left.slice(start).concat(this.right.slice(this.right.length - stop + this.left.length).reverse());
  }

  splice(start, deleteCount, items) {
    const count = deleteCount || 0;
    this.setCursor(Math.trunc(start));
    const removed = this.right.splice(this.right.length - count, Number.POSITIVE_INFINITY);
    if (items) chunkedPush(this.left, items);
    return removed.reverse();
  }

  pop() {
    this.setCursor(Number.POSITIVE_INFINITY);
    return this.left.pop();
  }

  push(item) {
    this.setCursor(Number.POSITIVE_INFINITY);
    this.left.push(item);
  }

  pushMany(items) {
    this.setCursor(Number.POSITIVE_INFINITY);
    chunkedPush(this.left, items);
  }

  unshift(item) {
    this.setCursor(0);
    this.right.push(item);
  }

  unshiftMany(items) {
    this.setCursor(0);
    chunkedPush(this.right, items.reverse());
  }

  setCursor(n) {
    if (n === this.left.length || n > this.left.length && this.right.length === 0 || n < 0 && this.left.length === 0) return;
    if (n < this.left.length) {
      const removed = this.left.splice(n, Number.POSITIVE_INFINITY);
      chunkedPush(this.right, removed.reverse());
    } else {
      const removed = this.right.splice(this.left.length + this.right.length - n, Number.POSITIVE_INFINITY);
      chunkedPush(this.left, removed.reverse());
    }
  }
}

function chunkedPush(list, right) {
  let chunkStart = 0;
  if (right.length < 10000) {
    list.push(...right);
  } else {
    while (chunkStart < right.length) {
      list.push(...right.slice(chunkStart, chunkStart + 10000));
      chunkStart += 10000;
    }
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-util-subtokenize/index.js






function subtokenize(eventsArray) {
  const jumps = {};
  let index = -1;
  let event;
  let lineIndex;
  let otherIndex;
  let otherEvent;
  let parameters;
  let subevents;
  let more;
  const events = new SpliceBuffer(eventsArray);
  while (++index < events.length) {
    while (index in jumps) {
      index = jumps[index];
    }
    event = events.get(index);

    if (index && event[1].type === "chunkFlow" && events.get(index - 1)[1].type === "listItemPrefix") {
      subevents = event[1]._tokenizer.events;
      otherIndex = 0;
      if (otherIndex < subevents.length && subevents[otherIndex][1].type === "lineEndingBlank") {
        otherIndex += 2;
      }
      if (otherIndex < subevents.length && subevents[otherIndex][1].type === "content") {
        while (++otherIndex < subevents.length) {
          if (subevents[otherIndex][1].type === "content") {
            break;
          }
          if (subevents[otherIndex][1].type === "chunkText") {
            subevents[otherIndex][1]._isInFirstContentOfListItem = true;
            otherIndex++;
          }
        }
      }
    }

    if (event[0] === 'enter') {
      if (event[1].contentType) {
        Object.assign(jumps, subcontent(events, index));
        index = jumps[index];
        more = true;
      }
    }
    else if (event[1]._container) {
      otherIndex = index;
      lineIndex = undefined;
      while (otherIndex--) {
        otherEvent = events.get(otherIndex);
        if (otherEvent[1].type === "lineEnding" || otherEvent[1].type === "lineEndingBlank") {
          if (otherEvent[0] === 'enter') {
            if (lineIndex) {
              events.get(lineIndex)[1].type = "lineEndingBlank";
            }
            otherEvent[1].type = "lineEnding";
            lineIndex = otherIndex;
          }
        } else if (otherEvent[1].type === "linePrefix" || otherEvent[1].type === "listItemIndent") {
        } else {
          break;
        }
      }
      if (lineIndex) {
        event[1].end = {
          ...events.get(lineIndex)[1].start
        };

        parameters = events.slice(lineIndex, index);
        parameters.unshift(event);
        events.splice(lineIndex, index - lineIndex + 1, parameters);
      }
    }
  }

  splice(eventsArray, 0, Number.POSITIVE_INFINITY, events.slice(0));
  return !more;
}

function subcontent(events, eventIndex) {
  const token = events.get(eventIndex)[1];
  const context = events.get(eventIndex)[2];
  let startPosition = eventIndex - 1;
  const startPositions = [];
  let tokenizer = token._tokenizer;
  if (!tokenizer) {
    tokenizer = context.parser[token.contentType](token.start);
    if (token._contentTypeTextTrailing) {
      tokenizer._contentTypeTextTrailing = true;
    }
  }
  const childEvents = tokenizer.events;
  const jumps = [];
  const gaps = {};
  let stream;
  let previous;
  let index = -1;
  let current = token;
  let adjust = 0;
  let start = 0;
  const breaks = [start];

  while (current) {
    while (events.get(++startPosition)[1] !== current) {
    }
    startPositions.push(startPosition);
    if (!current._tokenizer) {
      stream = context.sliceStream(current);
      if (!current.next) {
        stream.push(null);
      }
      if (previous) {
        tokenizer.defineSkip(current.start);
      }
      if (current._isInFirstContentOfListItem) {
        tokenizer._gfmTasklistFirstContentOfListItem = true;
      }
      tokenizer.write(stream);
      if (current._isInFirstContentOfListItem) {
        tokenizer._gfmTasklistFirstContentOfListItem = undefined;
      }
    }

    previous = current;
    current = current.next;
  }

  current = token;
  while (++index < childEvents.length) {
    if (
    childEvents[index][0] === 'exit' && childEvents[index - 1][0] === 'enter' && childEvents[index][1].type === childEvents[index - 1][1].type && childEvents[index][1].start.line !== childEvents[index][1].end.line) {
      start = index + 1;
      breaks.push(start);
      current._tokenizer = undefined;
      current.previous = undefined;
      current = current.next;
    }
  }

  tokenizer.events = [];

  if (current) {
    current._tokenizer = undefined;
    current.previous = undefined;
  } else {
    breaks.pop();
  }

  index = breaks.length;
  while (index--) {
    const slice = childEvents.slice(breaks[index], breaks[index + 1]);
    const start = startPositions.pop();
    jumps.push([start, start + slice.length - 1]);
    events.splice(start, 2, slice);
  }
  jumps.reverse();
  index = -1;
  while (++index < jumps.length) {
    gaps[adjust + jumps[index][0]] = adjust + jumps[index][1];
    adjust += jumps[index][1] - jumps[index][0] - 1;
  }
  return gaps;
}
;// CONCATENATED MODULE: ./node_modules/micromark/lib/postprocess.js



function postprocess(events) {
  while (!subtokenize(events)) {
  }
  return events;
}
;// CONCATENATED MODULE: ./node_modules/micromark-util-combine-extensions/index.js



const micromark_util_combine_extensions_hasOwnProperty = {}.hasOwnProperty

function combineExtensions(extensions) {
  const all = {}
  let index = -1

  while (++index < extensions.length) {
    syntaxExtension(all, extensions[index])
  }

  return all
}

function syntaxExtension(all, extension) {
  let hook

  for (hook in extension) {
    const maybe = micromark_util_combine_extensions_hasOwnProperty.call(all, hook) ? all[hook] : undefined
    const left = maybe || (all[hook] = {})
    const right = extension[hook]
    let code

    if (right) {
      for (code in right) {
        if (!micromark_util_combine_extensions_hasOwnProperty.call(left, code)) left[code] = []
        const value = right[code]
        constructs(
          left[code],
          Array.isArray(value) ? value : value ? [value] : []
        )
      }
    }
  }
}

function constructs(existing, list) {
  let index = -1
  const before = []

  while (++index < list.length) {
    ;(list[index].add === 'after' ? existing : before).push(list[index])
  }

  splice(existing, 0, 0, before)
}

function combineHtmlExtensions(htmlExtensions) {
  const handlers = {}
  let index = -1

  while (++index < htmlExtensions.length) {
    htmlExtension(handlers, htmlExtensions[index])
  }

  return handlers
}

function htmlExtension(all, extension) {
  let hook

  for (hook in extension) {
    const maybe = micromark_util_combine_extensions_hasOwnProperty.call(all, hook) ? all[hook] : undefined
    const left = maybe || (all[hook] = {})
    const right = extension[hook]
    let type

    if (right) {
      for (type in right) {
        left[type] = right[type]
      }
    }
  }
}

;// CONCATENATED MODULE: ./node_modules/micromark-util-character/index.js

const asciiAlpha = regexCheck(/[A-Za-z]/);

const asciiAlphanumeric = regexCheck(/[\dA-Za-z]/);

const asciiAtext = regexCheck(/[#-'*+\--9=?A-Z^-~]/);

function asciiControl(code) {
  return (
    code !== null && (code < 32 || code === 127)
  );
}

const asciiDigit = regexCheck(/\d/);

const asciiHexDigit = regexCheck(/[\dA-Fa-f]/);

const asciiPunctuation = regexCheck(/[!-/:-@[-`{-~]/);

function markdownLineEnding(code) {
  return code !== null && code < -2;
}

function markdownLineEndingOrSpace(code) {
  return code !== null && (code < 0 || code === 32);
}

function markdownSpace(code) {
  return code === -2 || code === -1 || code === 32;
}

const unicodePunctuation = regexCheck(/\p{P}|\p{S}/u);

const unicodeWhitespace = regexCheck(/\s/);

function regexCheck(regex) {
  return check;

  function check(code) {
    return code !== null && code > -1 && regex.test(String.fromCharCode(code));
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-factory-space/index.js




function factorySpace(effects, ok, type, max) {
  const limit = max ? max - 1 : Infinity;
  let size = 0;
  return start;

  function start(code) {
    if (markdownSpace(code)) {
      effects.enter(type);
      return prefix(code);
    }
    return ok(code);
  }

  function prefix(code) {
    if (markdownSpace(code) && size++ < limit) {
      effects.consume(code);
      return prefix;
    }
    effects.exit(type);
    return ok(code);
  }
}

function factorySpaceMinMax(effects, ok, nok, type, min, max) {
  let size = 0;
  return start;

  function start(code) {
    if (max > 0 && markdownSpace(code)) {
      effects.enter(type);
      return prefix(code);
    }
    return after(code);
  }

  function prefix(code) {
    if (markdownSpace(code) && size < max) {
      effects.consume(code);
      size++;
      return prefix;
    }
    effects.exit(type);
    return after(code);
  }

  function after(code) {
    return size >= min ? ok(code) : nok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark/lib/initialize/content.js



const content = {
  tokenize: initializeContent
};

function initializeContent(effects) {
  const contentStart = effects.attempt(this.parser.constructs.contentInitial, afterContentStartConstruct, paragraphInitial);
  let previous;
  return contentStart;

  function afterContentStartConstruct(code) {
    if (code === null) {
      effects.consume(code);
      return;
    }
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return factorySpace(effects, contentStart, "linePrefix");
  }

  function paragraphInitial(code) {
    effects.enter("paragraph");
    return lineStart(code);
  }

  function lineStart(code) {
    const token = effects.enter("chunkText", {
      contentType: "text",
      previous
    });
    if (previous) {
      previous.next = token;
    }
    previous = token;
    return data(code);
  }

  function data(code) {
    if (code === null) {
      effects.exit("chunkText");
      effects.exit("paragraph");
      effects.consume(code);
      return;
    }
    if (markdownLineEnding(code)) {
      effects.consume(code);
      effects.exit("chunkText");
      return lineStart;
    }

    effects.consume(code);
    return data;
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-util-edit-map/index.js


class EditMap {
  constructor() {
    this.index = new Map();

    this.map = [];
  }

  add(index, remove, add) {
    addImplementation(this, index, remove, add, false);
  }

  addBefore(index, remove, add) {
    addImplementation(this, index, remove, add, true);
  }

  consume(events) {
    this.map.sort(function (a, b) {
      return a[0] - b[0];
    });
    if (this.map.length === 0) {
      return;
    }

    //

    let index = this.map.length;
    const vecs = [];
    while (index > 0) {
      index -= 1;
      vecs.push(events.slice(this.map[index][0] + this.map[index][1]), this.map[index][2]);

      events.length = this.map[index][0];
    }
    vecs.push(events.slice());
    events.length = 0;
    let slice = vecs.pop();
    while (slice) {
      for (const element of slice) {
        events.push(element);
      }
      slice = vecs.pop();
    }

    this.map.length = 0;
    this.index.clear();
  }
}

function addImplementation(editMap, at, remove, add, before) {
  if (remove === 0 && add.length === 0) {
    return;
  }
  const existing = editMap.index.get(at);
  if (existing) {
    existing[1] += remove;
    if (before) {
      add.push(...existing[2]);
      existing[2] = add;
    } else {
      existing[2].push(...add);
    }
    return;
  }

  const change = [at, remove, add];
  editMap.map.push(change);
  editMap.index.set(at, change);
}




;// CONCATENATED MODULE: ./node_modules/micromark/lib/initialize/document.js





const document_document = {
  tokenize: initializeDocument
};

const containerConstruct = {
  tokenize: tokenizeContainer
};

function initializeDocument(effects) {
  const self = this;
  const stack = [];
  let continued = 0;
  let childFlow;
  let childToken;
  let lineStartOffset;
  return start;

  function start(code) {
    if (continued < stack.length) {
      const item = stack[continued];
      self.containerState = item[1];
      return effects.attempt(item[0].continuation, documentContinue, checkNewContainers)(code);
    }

    return checkNewContainers(code);
  }

  function documentContinue(code) {
    continued++;

    if (self.containerState._closeFlow) {
      self.containerState._closeFlow = undefined;
      if (childFlow) {
        closeFlow();
      }

      const indexBeforeExits = self.events.length;
      let indexBeforeFlow = indexBeforeExits;
      let point;

      while (indexBeforeFlow--) {
        if (self.events[indexBeforeFlow][0] === 'exit' && self.events[indexBeforeFlow][1].type === "chunkFlow") {
          point = self.events[indexBeforeFlow][1].end;
          break;
        }
      }
      exitContainers(continued);

      let index = indexBeforeExits;
      while (index < self.events.length) {
        self.events[index][1].end = {
          ...point
        };
        index++;
      }
      const editMap = new EditMap();
      editMap.add(indexBeforeFlow + 1, 0, self.events.slice(indexBeforeExits));
      editMap.add(indexBeforeExits, index - indexBeforeExits, []);
      editMap.consume(self.events);
      return checkNewContainers(code);
    }
    return start(code);
  }

  function checkNewContainers(code) {
    if (continued === stack.length) {
      if (!childFlow) {
        return documentContinued(code);
      }

      if (childFlow.currentConstruct && childFlow.currentConstruct.concrete) {
        return flowStart(code);
      }

      self.interrupt = Boolean(childFlow.currentConstruct && !childFlow._gfmTableDynamicInterruptHack);
    }

    self.containerState = {};
    return effects.check(containerConstruct, thereIsANewContainer, thereIsNoNewContainer)(code);
  }

  function thereIsANewContainer(code) {
    if (childFlow) {
      closeFlow();
    }
    exitContainers(continued);
    return documentContinued(code);
  }

  function thereIsNoNewContainer(code) {
    self.parser.lazy[self.now().line] = continued !== stack.length;
    lineStartOffset = self.now().offset;
    return flowStart(code);
  }

  function documentContinued(code) {
    self.containerState = {};
    return effects.attempt(containerConstruct, containerContinue, flowStart)(code);
  }

  function containerContinue(code) {
    continued++;
    stack.push([self.currentConstruct, self.containerState]);
    return documentContinued(code);
  }

  function flowStart(code) {
    if (code === null) {
      if (childFlow) {
        closeFlow();
      }
      exitContainers(0);
      effects.consume(code);
      return;
    }
    childFlow = childFlow || self.parser.flow(self.now());
    effects.enter("chunkFlow", {
      _tokenizer: childFlow,
      contentType: "flow",
      previous: childToken
    });
    return flowContinue(code);
  }

  function flowContinue(code) {
    if (code === null) {
      writeToChild(effects.exit("chunkFlow"), true);
      exitContainers(0);
      effects.consume(code);
      return;
    }
    if (markdownLineEnding(code)) {
      effects.consume(code);
      writeToChild(effects.exit("chunkFlow"));
      continued = 0;
      self.interrupt = undefined;
      return start;
    }
    effects.consume(code);
    return flowContinue;
  }

  function writeToChild(token, endOfFile) {
    const stream = self.sliceStream(token);
    if (endOfFile) {
      stream.push(null);
    }
    token.previous = childToken;
    if (childToken) {
      childToken.next = token;
    }
    childToken = token;
    childFlow.defineSkip(token.start);
    childFlow.write(stream);

    //
    //
    //
    //
    //
    //
    //
    //
    if (self.parser.lazy[token.start.line]) {
      let index = childFlow.events.length;
      while (index--) {
        if (
        childFlow.events[index][1].start.offset < lineStartOffset && (
        !childFlow.events[index][1].end ||
        childFlow.events[index][1].end.offset > lineStartOffset)) {
          return;
        }
      }

      const indexBeforeExits = self.events.length;
      let indexBeforeFlow = indexBeforeExits;
      let seen;
      let point;

      while (indexBeforeFlow--) {
        if (self.events[indexBeforeFlow][0] === 'exit' && self.events[indexBeforeFlow][1].type === "chunkFlow") {
          if (seen) {
            point = self.events[indexBeforeFlow][1].end;
            break;
          }
          seen = true;
        }
      }
      exitContainers(continued);

      index = indexBeforeExits;
      while (index < self.events.length) {
        self.events[index][1].end = {
          ...point
        };
        index++;
      }
      const editMap = new EditMap();
      editMap.add(indexBeforeFlow + 1, 0, self.events.slice(indexBeforeExits));
      editMap.add(indexBeforeExits, index - indexBeforeExits, []);
      editMap.consume(self.events);
    }
  }

  function exitContainers(size) {
    let index = stack.length;

    while (index-- > size) {
      const entry = stack[index];
      self.containerState = entry[1];
      entry[0].exit.call(self, effects);
    }
    stack.length = size;
  }
  function closeFlow() {
    childFlow.write([null]);
    childToken = undefined;
    childFlow = undefined;
    self.containerState._closeFlow = undefined;
  }
}

function tokenizeContainer(effects, ok, nok) {

  return factorySpace(effects, effects.attempt(this.parser.constructs.document, ok, nok), "linePrefix", this.parser.constructs.disable.null.includes('codeIndented') ? undefined : 4);
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/blank-line.js



const blankLine = {
  partial: true,
  tokenize: tokenizeBlankLine
};

function tokenizeBlankLine(effects, ok, nok) {
  return start;

  function start(code) {
    return markdownSpace(code) ? factorySpace(effects, after, "linePrefix")(code) : after(code);
  }

  function after(code) {
    return code === null || markdownLineEnding(code) ? ok(code) : nok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/content.js




const content_content = {
  resolve: resolveContent,
  tokenize: tokenizeContent
};

const continuationConstruct = {
  partial: true,
  tokenize: tokenizeContinuation
};

function resolveContent(events) {
  subtokenize(events);
  return events;
}

function tokenizeContent(effects, ok) {
  let previous;
  return chunkStart;

  function chunkStart(code) {
    effects.enter("content");
    previous = effects.enter("chunkContent", {
      contentType: "content"
    });
    return chunkInside(code);
  }

  function chunkInside(code) {
    if (code === null) {
      return contentEnd(code);
    }

    if (markdownLineEnding(code)) {
      return effects.check(continuationConstruct, contentContinue, contentEnd)(code);
    }

    effects.consume(code);
    return chunkInside;
  }

  function contentEnd(code) {
    effects.exit("chunkContent");
    effects.exit("content");
    return ok(code);
  }

  function contentContinue(code) {
    effects.consume(code);
    effects.exit("chunkContent");
    previous.next = effects.enter("chunkContent", {
      contentType: "content",
      previous
    });
    previous = previous.next;
    return chunkInside;
  }
}

function tokenizeContinuation(effects, ok, nok) {
  const self = this;
  return startLookahead;

  function startLookahead(code) {
    effects.exit("chunkContent");
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return factorySpace(effects, prefixed, "linePrefix");
  }

  function prefixed(code) {
    if (code === null || markdownLineEnding(code)) {
      return nok(code);
    }


    const tail = self.events[self.events.length - 1];
    if (!self.parser.constructs.disable.null.includes('codeIndented') && tail && tail[1].type === "linePrefix" && tail[2].sliceSerialize(tail[1], true).length >= 4) {
      return ok(code);
    }
    return effects.interrupt(self.parser.constructs.flow, nok, ok)(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark/lib/initialize/flow.js




const flow = {
  tokenize: initializeFlow
};

function initializeFlow(effects) {
  const self = this;
  const initial = effects.attempt(
  blankLine, atBlankEnding,
  effects.attempt(this.parser.constructs.flowInitial, afterConstruct, factorySpace(effects, effects.attempt(this.parser.constructs.flow, afterConstruct, effects.attempt(content_content, afterConstruct)), "linePrefix")));
  return initial;

  function atBlankEnding(code) {
    if (code === null) {
      effects.consume(code);
      return;
    }
    effects.enter("lineEndingBlank");
    effects.consume(code);
    effects.exit("lineEndingBlank");
    self.currentConstruct = undefined;
    return initial;
  }

  function afterConstruct(code) {
    if (code === null) {
      effects.consume(code);
      return;
    }
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    self.currentConstruct = undefined;
    return initial;
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark/lib/initialize/text.js


const resolver = {
  resolveAll: createResolver()
};
const string = initializeFactory('string');
const text_text = initializeFactory('text');

function initializeFactory(field) {
  return {
    resolveAll: createResolver(field === 'text' ? resolveAllLineSuffixes : undefined),
    tokenize: initializeText
  };

  function initializeText(effects) {
    const self = this;
    const constructs = this.parser.constructs[field];
    const text = effects.attempt(constructs, start, notText);
    return start;

    function start(code) {
      return atBreak(code) ? text(code) : notText(code);
    }

    function notText(code) {
      if (code === null) {
        effects.consume(code);
        return;
      }
      effects.enter("data");
      effects.consume(code);
      return data;
    }

    function data(code) {
      if (atBreak(code)) {
        effects.exit("data");
        return text(code);
      }

      effects.consume(code);
      return data;
    }

    function atBreak(code) {
      if (code === null) {
        return true;
      }
      const list = constructs[code];
      let index = -1;
      if (list) {

        while (++index < list.length) {
          const item = list[index];
          if (!item.previous || item.previous.call(self, self.previous)) {
            return true;
          }
        }
      }
      return false;
    }
  }
}

function createResolver(extraResolver) {
  return resolveAllText;

  function resolveAllText(events, context) {
    let index = -1;
    let enter;

    while (++index <= events.length) {
      if (enter === undefined) {
        if (events[index] && events[index][1].type === "data") {
          enter = index;
          index++;
        }
      } else if (!events[index] || events[index][1].type !== "data") {
        if (index !== enter + 2) {
          events[enter][1].end = events[index - 1][1].end;
          events.splice(enter + 2, index - enter - 2);
          index = enter + 2;
        }
        enter = undefined;
      }
    }
    return extraResolver ? extraResolver(events, context) : events;
  }
}

function resolveAllLineSuffixes(events, context) {
  const editMap = new EditMap();
  let eventIndex = 0;

  while (++eventIndex <= events.length) {
    if ((eventIndex === events.length || events[eventIndex][1].type === "lineEnding") && events[eventIndex - 1][1].type === "data") {
      const data = events[eventIndex - 1][1];
      const chunks = context.sliceStream(data);
      let index = chunks.length;
      let bufferIndex = -1;
      let size = 0;
      let tabs;
      while (index--) {
        const chunk = chunks[index];
        if (typeof chunk === 'string') {
          bufferIndex = chunk.length;
          while (chunk.charCodeAt(bufferIndex - 1) === 32) {
            size++;
            bufferIndex--;
          }
          if (bufferIndex) {
            break;
          }
          bufferIndex = -1;
        }
        else if (chunk === -2) {
          tabs = true;
          size++;
        } else if (chunk === -1) {
        } else {
          index++;
          break;
        }
      }

      if (context._contentTypeTextTrailing && eventIndex === events.length) {
        size = 0;
      }
      if (size) {
        const token = {
          type: eventIndex === events.length || tabs || size < 2 ? "lineSuffix" : "hardBreakTrailing",
          start: {
            _bufferIndex: index ? bufferIndex : data.start._bufferIndex + bufferIndex,
            _index: data.start._index + index,
            line: data.end.line,
            column: data.end.column - size,
            offset: data.end.offset - size
          },
          end: {
            ...data.end
          }
        };
        data.end = {
          ...token.start
        };
        if (data.start.offset === data.end.offset) {
          Object.assign(data, token);
        } else {
          editMap.add(eventIndex, 0, [['enter', token, context], ['exit', token, context]]);
        }
      }
      eventIndex++;
    }
  }
  editMap.consume(events);
  return events;
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/thematic-break.js



const thematicBreak = {
  name: 'thematicBreak',
  tokenize: tokenizeThematicBreak
};

function tokenizeThematicBreak(effects, ok, nok) {
  let size = 0;
  let marker;
  return start;

  function start(code) {
    effects.enter("thematicBreak");
    return before(code);
  }

  function before(code) {
    marker = code;
    return atBreak(code);
  }

  function atBreak(code) {
    if (code === marker) {
      effects.enter("thematicBreakSequence");
      return sequence(code);
    }
    if (size >= 3 && (code === null || markdownLineEnding(code))) {
      effects.exit("thematicBreak");
      return ok(code);
    }
    return nok(code);
  }

  function sequence(code) {
    if (code === marker) {
      effects.consume(code);
      size++;
      return sequence;
    }
    effects.exit("thematicBreakSequence");
    return markdownSpace(code) ? factorySpace(effects, atBreak, "whitespace")(code) : atBreak(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/list.js






const list = {
  continuation: {
    tokenize: tokenizeListContinuation
  },
  exit: tokenizeListEnd,
  name: 'list',
  tokenize: tokenizeListStart
};

const listItemPrefixWhitespaceConstruct = {
  partial: true,
  tokenize: tokenizeListItemPrefixWhitespace
};

const indentConstruct = {
  partial: true,
  tokenize: tokenizeIndent
};


function tokenizeListStart(effects, ok, nok) {
  const self = this;
  const tail = self.events[self.events.length - 1];
  let initialSize = tail && tail[1].type === "linePrefix" ? tail[2].sliceSerialize(tail[1], true).length : 0;
  let size = 0;
  return start;

  function start(code) {
    const kind = self.containerState.type || (code === 42 || code === 43 || code === 45 ? "listUnordered" : "listOrdered");
    if (kind === "listUnordered" ? !self.containerState.marker || code === self.containerState.marker : asciiDigit(code)) {
      if (!self.containerState.type) {
        self.containerState.type = kind;
        effects.enter(kind, {
          _container: true
        });
      }
      if (kind === "listUnordered") {
        effects.enter("listItemPrefix");
        return code === 42 || code === 45 ? effects.check(thematicBreak, nok, atMarker)(code) : atMarker(code);
      }
      if (!self.interrupt || code === 49) {
        effects.enter("listItemPrefix");
        effects.enter("listItemValue");
        return inside(code);
      }
    }
    return nok(code);
  }

  function inside(code) {
    if (asciiDigit(code) && ++size < 10) {
      effects.consume(code);
      return inside;
    }
    if ((!self.interrupt || size < 2) && (self.containerState.marker ? code === self.containerState.marker : code === 41 || code === 46)) {
      effects.exit("listItemValue");
      return atMarker(code);
    }
    return nok(code);
  }

  function atMarker(code) {
    effects.enter("listItemMarker");
    effects.consume(code);
    effects.exit("listItemMarker");
    self.containerState.marker = self.containerState.marker || code;
    return effects.check(blankLine,
    self.interrupt ? nok : onBlank, effects.attempt(listItemPrefixWhitespaceConstruct, endOfPrefix, otherPrefix));
  }

  function onBlank(code) {
    self.containerState.initialBlankLine = true;
    initialSize++;
    return endOfPrefix(code);
  }

  function otherPrefix(code) {
    if (markdownSpace(code)) {
      effects.enter("listItemPrefixWhitespace");
      effects.consume(code);
      effects.exit("listItemPrefixWhitespace");
      return endOfPrefix;
    }
    return nok(code);
  }

  function endOfPrefix(code) {
    self.containerState.size = initialSize + self.sliceSerialize(effects.exit("listItemPrefix"), true).length;
    return ok(code);
  }
}

function tokenizeListContinuation(effects, ok, nok) {
  const self = this;
  self.containerState._closeFlow = undefined;
  return effects.check(blankLine, onBlank, notBlank);

  function onBlank(code) {
    self.containerState.furtherBlankLines = self.containerState.furtherBlankLines || self.containerState.initialBlankLine;

    return factorySpace(effects, ok, "listItemIndent", self.containerState.size + 1)(code);
  }

  function notBlank(code) {
    if (self.containerState.furtherBlankLines || !markdownSpace(code)) {
      self.containerState.furtherBlankLines = undefined;
      self.containerState.initialBlankLine = undefined;
      return notInCurrentItem(code);
    }
    self.containerState.furtherBlankLines = undefined;
    self.containerState.initialBlankLine = undefined;
    return effects.attempt(indentConstruct, ok, notInCurrentItem)(code);
  }

  function notInCurrentItem(code) {
    self.containerState._closeFlow = true;
    self.interrupt = undefined;

    return factorySpace(effects, effects.attempt(list, ok, nok), "linePrefix", self.parser.constructs.disable.null.includes('codeIndented') ? undefined : 4)(code);
  }
}

function tokenizeIndent(effects, ok, nok) {
  const self = this;
  return factorySpace(effects, afterPrefix, "listItemIndent", self.containerState.size + 1);

  function afterPrefix(code) {
    const tail = self.events[self.events.length - 1];
    return tail && tail[1].type === "listItemIndent" && tail[2].sliceSerialize(tail[1], true).length === self.containerState.size ? ok(code) : nok(code);
  }
}

function tokenizeListEnd(effects) {
  effects.exit(this.containerState.type);
}

function tokenizeListItemPrefixWhitespace(effects, ok, nok) {
  const self = this;


  return factorySpace(effects, afterPrefix, "listItemPrefixWhitespace", self.parser.constructs.disable.null.includes('codeIndented') ? undefined : 4 + 1);

  function afterPrefix(code) {
    const tail = self.events[self.events.length - 1];
    return !markdownSpace(code) && tail && tail[1].type === "listItemPrefixWhitespace" ? ok(code) : nok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/block-quote.js



const blockQuote = {
  continuation: {
    tokenize: tokenizeBlockQuoteContinuation
  },
  exit,
  name: 'blockQuote',
  tokenize: tokenizeBlockQuoteStart
};

function tokenizeBlockQuoteStart(effects, ok, nok) {
  const self = this;
  return start;

  function start(code) {
    if (code === 62) {
      const state = self.containerState;
      if (!state.open) {
        effects.enter("blockQuote", {
          _container: true
        });
        state.open = true;
      }
      effects.enter("blockQuotePrefix");
      effects.enter("blockQuoteMarker");
      effects.consume(code);
      effects.exit("blockQuoteMarker");
      return after;
    }
    return nok(code);
  }

  function after(code) {
    if (markdownSpace(code)) {
      effects.enter("blockQuotePrefixWhitespace");
      effects.consume(code);
      effects.exit("blockQuotePrefixWhitespace");
      effects.exit("blockQuotePrefix");
      return ok;
    }
    effects.exit("blockQuotePrefix");
    return ok(code);
  }
}

function tokenizeBlockQuoteContinuation(effects, ok, nok) {
  const self = this;
  return contStart;

  function contStart(code) {
    if (markdownSpace(code)) {

      return factorySpace(effects, contBefore, "linePrefix", self.parser.constructs.disable.null.includes('codeIndented') ? undefined : 4)(code);
    }
    return contBefore(code);
  }

  function contBefore(code) {
    return effects.attempt(blockQuote, ok, nok)(code);
  }
}

function exit(effects) {
  effects.exit("blockQuote");
}
;// CONCATENATED MODULE: ./node_modules/micromark-factory-destination/index.js


function factoryDestination(effects, ok, nok, type, literalType, literalMarkerType, rawType, stringType, max) {
  const limit = max || Number.POSITIVE_INFINITY;
  let balance = 0;
  return start;

  function start(code) {
    if (code === 60) {
      effects.enter(type);
      effects.enter(literalType);
      effects.enter(literalMarkerType);
      effects.consume(code);
      effects.exit(literalMarkerType);
      return enclosedBefore;
    }

    if (code === null || code === 32 || code === 41 || asciiControl(code)) {
      return nok(code);
    }
    effects.enter(type);
    effects.enter(rawType);
    effects.enter(stringType);
    effects.enter("chunkString", {
      contentType: "string"
    });
    return raw(code);
  }

  function enclosedBefore(code) {
    if (code === 62) {
      effects.enter(literalMarkerType);
      effects.consume(code);
      effects.exit(literalMarkerType);
      effects.exit(literalType);
      effects.exit(type);
      return ok;
    }
    effects.enter(stringType);
    effects.enter("chunkString", {
      contentType: "string"
    });
    return enclosed(code);
  }

  function enclosed(code) {
    if (code === 62) {
      effects.exit("chunkString");
      effects.exit(stringType);
      return enclosedBefore(code);
    }
    if (code === null || code === 60 || markdownLineEnding(code)) {
      return nok(code);
    }
    effects.consume(code);
    return code === 92 ? enclosedEscape : enclosed;
  }

  function enclosedEscape(code) {
    if (code === 60 || code === 62 || code === 92) {
      effects.consume(code);
      return enclosed;
    }
    return enclosed(code);
  }

  function raw(code) {
    if (!balance && (code === null || code === 41 || markdownLineEndingOrSpace(code))) {
      effects.exit("chunkString");
      effects.exit(stringType);
      effects.exit(rawType);
      effects.exit(type);
      return ok(code);
    }
    if (balance < limit && code === 40) {
      effects.consume(code);
      balance++;
      return raw;
    }
    if (code === 41) {
      effects.consume(code);
      balance--;
      return raw;
    }

    if (code === null || code === 32 || code === 40 || asciiControl(code)) {
      return nok(code);
    }
    effects.consume(code);
    return code === 92 ? rawEscape : raw;
  }

  function rawEscape(code) {
    if (code === 40 || code === 41 || code === 92) {
      effects.consume(code);
      return raw;
    }
    return raw(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-factory-label/index.js


function factoryLabel(effects, ok, nok, type, markerType, stringType) {
  const self = this;
  let size = 0;
  let seen;
  return start;

  function start(code) {
    effects.enter(type);
    effects.enter(markerType);
    effects.consume(code);
    effects.exit(markerType);
    effects.enter(stringType);
    return atBreak;
  }

  function atBreak(code) {
    if (size > 999 || code === null || code === 91 || code === 93 && !seen ||
    code === 94 && !size && '_hiddenFootnoteSupport' in self.parser.constructs) {
      return nok(code);
    }
    if (code === 93) {
      effects.exit(stringType);
      effects.enter(markerType);
      effects.consume(code);
      effects.exit(markerType);
      effects.exit(type);
      return ok;
    }

    if (markdownLineEnding(code)) {
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      return atBreak;
    }
    effects.enter("chunkString", {
      contentType: "string"
    });
    return labelInside(code);
  }

  function labelInside(code) {
    if (code === null || code === 91 || code === 93 || markdownLineEnding(code) || size++ > 999) {
      effects.exit("chunkString");
      return atBreak(code);
    }
    effects.consume(code);
    if (!seen) seen = !markdownSpace(code);
    return code === 92 ? labelEscape : labelInside;
  }

  function labelEscape(code) {
    if (code === 91 || code === 92 || code === 93) {
      effects.consume(code);
      size++;
      return labelInside;
    }
    return labelInside(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-factory-title/index.js



function factoryTitle(effects, ok, nok, type, markerType, stringType) {
  let marker;
  return start;

  function start(code) {
    if (code === 34 || code === 39 || code === 40) {
      effects.enter(type);
      effects.enter(markerType);
      effects.consume(code);
      effects.exit(markerType);
      marker = code === 40 ? 41 : code;
      return begin;
    }
    return nok(code);
  }

  function begin(code) {
    if (code === marker) {
      effects.enter(markerType);
      effects.consume(code);
      effects.exit(markerType);
      effects.exit(type);
      return ok;
    }
    effects.enter(stringType);
    return atBreak(code);
  }

  function atBreak(code) {
    if (code === marker) {
      effects.exit(stringType);
      return begin(marker);
    }
    if (code === null) {
      return nok(code);
    }

    if (markdownLineEnding(code)) {
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      return factorySpace(effects, atBreak, "linePrefix");
    }
    effects.enter("chunkString", {
      contentType: "string"
    });
    return inside(code);
  }

  function inside(code) {
    if (code === marker || code === null || markdownLineEnding(code)) {
      effects.exit("chunkString");
      return atBreak(code);
    }
    effects.consume(code);
    return code === 92 ? escape : inside;
  }

  function escape(code) {
    if (code === marker || code === 92) {
      effects.consume(code);
      return inside;
    }
    return inside(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-factory-whitespace/index.js



function factoryWhitespace(effects, ok) {
  let seen;
  return start;

  function start(code) {
    if (markdownLineEnding(code)) {
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      seen = true;
      return start;
    }
    if (markdownSpace(code)) {
      return factorySpace(effects, start, seen ? "linePrefix" : "lineSuffix")(code);
    }
    return ok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-util-normalize-identifier/index.js
function normalizeIdentifier(value) {
  return value
  .replace(/[\t\n\r ]+/g, " ")
  .replace(/^ | $/g, '')
  .toLowerCase().toUpperCase();
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/definition.js








const definition = {
  name: 'definition',
  tokenize: tokenizeDefinition
};

const titleBefore = {
  partial: true,
  tokenize: tokenizeTitleBefore
};

function tokenizeDefinition(effects, ok, nok) {
  const self = this;
  let identifier;
  return start;

  function start(code) {
    effects.enter("definition");
    return before(code);
  }

  function before(code) {

    return factoryLabel.call(self, effects, labelAfter,
    nok, "definitionLabel", "definitionLabelMarker", "definitionLabelString")(code);
  }

  function labelAfter(code) {
    identifier = normalizeIdentifier(self.sliceSerialize(self.events[self.events.length - 1][1]).slice(1, -1));
    if (code === 58) {
      effects.enter("definitionMarker");
      effects.consume(code);
      effects.exit("definitionMarker");
      return markerAfter;
    }
    return nok(code);
  }

  function markerAfter(code) {
    return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, destinationBefore)(code) : destinationBefore(code);
  }

  function destinationBefore(code) {
    return factoryDestination(effects, destinationAfter,
    nok, "definitionDestination", "definitionDestinationLiteral", "definitionDestinationLiteralMarker", "definitionDestinationRaw", "definitionDestinationString")(code);
  }

  function destinationAfter(code) {
    return effects.attempt(titleBefore, after, after)(code);
  }

  function after(code) {
    return markdownSpace(code) ? factorySpace(effects, afterWhitespace, "whitespace")(code) : afterWhitespace(code);
  }

  function afterWhitespace(code) {
    if (code === null || markdownLineEnding(code)) {
      effects.exit("definition");

      self.parser.defined.push(identifier);

      return ok(code);
    }
    return nok(code);
  }
}

function tokenizeTitleBefore(effects, ok, nok) {
  return titleBefore;

  function titleBefore(code) {
    return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, beforeMarker)(code) : nok(code);
  }

  function beforeMarker(code) {
    return factoryTitle(effects, titleAfter, nok, "definitionTitle", "definitionTitleMarker", "definitionTitleString")(code);
  }

  function titleAfter(code) {
    return markdownSpace(code) ? factorySpace(effects, titleAfterOptionalWhitespace, "whitespace")(code) : titleAfterOptionalWhitespace(code);
  }

  function titleAfterOptionalWhitespace(code) {
    return code === null || markdownLineEnding(code) ? ok(code) : nok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/code-indented.js



const codeIndented = {
  name: 'codeIndented',
  tokenize: tokenizeCodeIndented
};

const furtherStart = {
  partial: true,
  tokenize: tokenizeFurtherStart
};

function tokenizeCodeIndented(effects, ok, nok) {
  return start;

  function start(code) {

    effects.enter("codeIndented");
    return factorySpaceMinMax(effects, atBreak, nok, "linePrefix", 4, 4)(code);
  }

  function atBreak(code) {
    if (code === null) {
      return after(code);
    }
    if (markdownLineEnding(code)) {
      return effects.attempt(furtherStart, atBreak, after)(code);
    }
    effects.enter("codeFlowValue");
    return inside(code);
  }

  function inside(code) {
    if (code === null || markdownLineEnding(code)) {
      effects.exit("codeFlowValue");
      return atBreak(code);
    }
    effects.consume(code);
    return inside;
  }

  function after(code) {
    effects.exit("codeIndented");
    return ok(code);
  }
}

function tokenizeFurtherStart(effects, ok, nok) {
  const self = this;
  return furtherStart;

  function furtherStart(code) {
    if (self.parser.lazy[self.now().line]) {
      return nok(code);
    }
    if (markdownLineEnding(code)) {
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      return furtherStart;
    }

    return factorySpaceMinMax(effects, ok, onNotEnoughPrefix, "linePrefix", 4, 4)(code);
  }

  function onNotEnoughPrefix(code) {
    return markdownLineEnding(code) ? furtherStart(code) : nok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/heading-atx.js




const headingAtx = {
  name: 'headingAtx',
  resolve: resolveHeadingAtx,
  tokenize: tokenizeHeadingAtx
};

function resolveHeadingAtx(events, context) {
  let contentEnd = events.length - 2;
  let contentStart = 3;

  if (events[contentStart][1].type === "whitespace") {
    contentStart += 2;
  }

  if (contentEnd - 2 > contentStart && events[contentEnd][1].type === "whitespace") {
    contentEnd -= 2;
  }
  if (events[contentEnd][1].type === "atxHeadingSequence" && (contentStart === contentEnd - 1 || contentEnd - 4 > contentStart && events[contentEnd - 2][1].type === "whitespace")) {
    contentEnd -= contentStart + 1 === contentEnd ? 2 : 4;
  }
  if (contentEnd > contentStart) {
    const content = {
      type: "atxHeadingText",
      start: events[contentStart][1].start,
      end: events[contentEnd][1].end
    };
    const text = {
      type: "chunkText",
      start: events[contentStart][1].start,
      end: events[contentEnd][1].end,
      contentType: "text"
    };
    splice(events, contentStart, contentEnd - contentStart + 1, [['enter', content, context], ['enter', text, context], ['exit', text, context], ['exit', content, context]]);
  }
  return events;
}

function tokenizeHeadingAtx(effects, ok, nok) {
  let size = 0;
  return start;

  function start(code) {
    effects.enter("atxHeading");
    return before(code);
  }

  function before(code) {
    effects.enter("atxHeadingSequence");
    return sequenceOpen(code);
  }

  function sequenceOpen(code) {
    if (code === 35 && size++ < 6) {
      effects.consume(code);
      return sequenceOpen;
    }

    if (code === null || markdownLineEndingOrSpace(code)) {
      effects.exit("atxHeadingSequence");
      return atBreak(code);
    }
    return nok(code);
  }

  function atBreak(code) {
    if (code === 35) {
      effects.enter("atxHeadingSequence");
      return sequenceFurther(code);
    }
    if (code === null || markdownLineEnding(code)) {
      effects.exit("atxHeading");
      return ok(code);
    }
    if (markdownSpace(code)) {
      return factorySpace(effects, atBreak, "whitespace")(code);
    }

    effects.enter("atxHeadingText");
    return data(code);
  }

  function sequenceFurther(code) {
    if (code === 35) {
      effects.consume(code);
      return sequenceFurther;
    }
    effects.exit("atxHeadingSequence");
    return atBreak(code);
  }

  function data(code) {
    if (code === null || code === 35 || markdownLineEndingOrSpace(code)) {
      effects.exit("atxHeadingText");
      return atBreak(code);
    }
    effects.consume(code);
    return data;
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/setext-underline.js




const setextUnderline = {
  name: 'setextUnderline',
  resolveTo: resolveToSetextUnderline,
  tokenize: tokenizeSetextUnderline
};

function resolveToSetextUnderline(events, context) {
  const editMap = new EditMap();
  let index = events.length;
  let content;
  let text;
  let definition;

  while (index--) {
    if (events[index][0] === 'enter') {
      if (events[index][1].type === "content") {
        content = index;
        break;
      }
      if (events[index][1].type === "paragraph") {
        text = index;
      }
    }
    else {
      if (events[index][1].type === "content") {
        editMap.add(index, 1, []);
      }
      if (!definition && events[index][1].type === "definition") {
        definition = index;
      }
    }
  }
  const heading = {
    type: "setextHeading",
    start: {
      ...events[content][1].start
    },
    end: {
      ...events[events.length - 1][1].end
    }
  };

  events[text][1].type = "setextHeadingText";

  if (definition) {
    editMap.add(text, 0, [['enter', heading, context]]);
    editMap.add(definition + 1, 0, [['exit', events[content][1], context]]);
    events[content][1].end = {
      ...events[definition][1].end
    };
  } else {
    events[content][1] = heading;
  }

  editMap.add(events.length, 0, [['exit', heading, context]]);
  editMap.consume(events);
  return events;
}

function tokenizeSetextUnderline(effects, ok, nok) {
  const self = this;
  let marker;
  return start;

  function start(code) {
    let index = self.events.length;
    let paragraph;
    while (index--) {
      if (self.events[index][1].type !== "lineEnding" && self.events[index][1].type !== "linePrefix" && self.events[index][1].type !== "content") {
        paragraph = self.events[index][1].type === "paragraph";
        break;
      }
    }

    if (!self.parser.lazy[self.now().line] && (self.interrupt || paragraph)) {
      effects.enter("setextHeadingLine");
      marker = code;
      return before(code);
    }
    return nok(code);
  }

  function before(code) {
    effects.enter("setextHeadingLineSequence");
    return inside(code);
  }

  function inside(code) {
    if (code === marker) {
      effects.consume(code);
      return inside;
    }
    effects.exit("setextHeadingLineSequence");
    return markdownSpace(code) ? factorySpace(effects, after, "lineSuffix")(code) : after(code);
  }

  function after(code) {
    if (code === null || markdownLineEnding(code)) {
      effects.exit("setextHeadingLine");
      return ok(code);
    }
    return nok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-util-html-tag-name/index.js
const htmlBlockNames = [
  'address',
  'article',
  'aside',
  'base',
  'basefont',
  'blockquote',
  'body',
  'caption',
  'center',
  'col',
  'colgroup',
  'dd',
  'details',
  'dialog',
  'dir',
  'div',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'frame',
  'frameset',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'head',
  'header',
  'hr',
  'html',
  'iframe',
  'legend',
  'li',
  'link',
  'main',
  'menu',
  'menuitem',
  'nav',
  'noframes',
  'ol',
  'optgroup',
  'option',
  'p',
  'param',
  'search',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'title',
  'tr',
  'track',
  'ul'
]

const htmlRawNames = ['pre', 'script', 'style', 'textarea']

;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/partial-non-lazy-continuation.js


const nonLazyContinuation = {
  partial: true,
  tokenize: tokenizeNonLazyContinuation
};

function tokenizeNonLazyContinuation(effects, ok, nok) {
  const self = this;
  return start;

  function start(code) {
    if (code === null) {
      return nok(code);
    }
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return after;
  }

  function after(code) {
    return self.parser.lazy[self.now().line] ? nok(code) : ok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/html-flow.js






const htmlFlow = {
  concrete: true,
  name: 'htmlFlow',
  resolveTo: resolveToHtmlFlow,
  tokenize: tokenizeHtmlFlow
};

const blankLineBefore = {
  partial: true,
  tokenize: tokenizeBlankLineBefore
};

function resolveToHtmlFlow(events) {
  let index = events.length;
  while (index--) {
    if (events[index][0] === 'enter' && events[index][1].type === "htmlFlow") {
      break;
    }
  }
  if (index > 1 && events[index - 2][1].type === "linePrefix") {
    events[index][1].start = events[index - 2][1].start;
    events[index + 1][1].start = events[index - 2][1].start;
    events.splice(index - 2, 2);
  }
  return events;
}

function tokenizeHtmlFlow(effects, ok, nok) {
  const self = this;
  let marker;
  let closingTag;
  let buffer;
  let index;
  let markerB;
  return start;

  function start(code) {
    return before(code);
  }

  function before(code) {
    effects.enter("htmlFlow");
    effects.enter("htmlFlowData");
    effects.consume(code);
    return open;
  }

  function open(code) {
    if (code === 33) {
      effects.consume(code);
      return declarationOpen;
    }
    if (code === 47) {
      effects.consume(code);
      closingTag = true;
      return tagCloseStart;
    }
    if (code === 63) {
      effects.consume(code);
      marker = 3;
      return self.interrupt ? ok : continuationDeclarationInside;
    }

    if (asciiAlpha(code)) {
      effects.consume(code);
      buffer = String.fromCharCode(code);
      return tagName;
    }
    return nok(code);
  }

  function declarationOpen(code) {
    if (code === 45) {
      effects.consume(code);
      marker = 2;
      return commentOpenInside;
    }
    if (code === 91) {
      effects.consume(code);
      marker = 5;
      index = 0;
      return cdataOpenInside;
    }

    if (asciiAlpha(code)) {
      effects.consume(code);
      marker = 4;
      return self.interrupt ? ok : continuationDeclarationInside;
    }
    return nok(code);
  }

  function commentOpenInside(code) {
    if (code === 45) {
      effects.consume(code);
      return self.interrupt ? ok : continuationDeclarationInside;
    }
    return nok(code);
  }

  function cdataOpenInside(code) {
    const value = "CDATA[";
    if (code === value.charCodeAt(index++)) {
      effects.consume(code);
      if (index === value.length) {
        return self.interrupt ? ok : continuation;
      }
      return cdataOpenInside;
    }
    return nok(code);
  }

  function tagCloseStart(code) {
    if (asciiAlpha(code)) {
      effects.consume(code);
      buffer = String.fromCharCode(code);
      return tagName;
    }
    return nok(code);
  }

  function tagName(code) {
    if (code === null || code === 47 || code === 62 || markdownLineEndingOrSpace(code)) {
      const slash = code === 47;
      const name = buffer.toLowerCase();
      if (!slash && !closingTag && htmlRawNames.includes(name)) {
        marker = 1;
        return self.interrupt ? ok(code) : continuation(code);
      }
      if (htmlBlockNames.includes(buffer.toLowerCase())) {
        marker = 6;
        if (slash) {
          effects.consume(code);
          return basicSelfClosing;
        }

        return self.interrupt ? ok(code) : continuation(code);
      }
      marker = 7;
      return self.interrupt && !self.parser.lazy[self.now().line] ? nok(code) : closingTag ? completeClosingTagAfter(code) : completeAttributeNameBefore(code);
    }

    if (code === 45 || asciiAlphanumeric(code)) {
      effects.consume(code);
      buffer += String.fromCharCode(code);
      return tagName;
    }
    return nok(code);
  }

  function basicSelfClosing(code) {
    if (code === 62) {
      effects.consume(code);
      return self.interrupt ? ok : continuation;
    }
    return nok(code);
  }

  function completeClosingTagAfter(code) {
    if (markdownSpace(code)) {
      effects.consume(code);
      return completeClosingTagAfter;
    }
    return completeEnd(code);
  }

  function completeAttributeNameBefore(code) {
    if (code === 47) {
      effects.consume(code);
      return completeEnd;
    }

    if (code === 58 || code === 95 || asciiAlpha(code)) {
      effects.consume(code);
      return completeAttributeName;
    }
    if (markdownSpace(code)) {
      effects.consume(code);
      return completeAttributeNameBefore;
    }
    return completeEnd(code);
  }

  function completeAttributeName(code) {
    if (code === 45 || code === 46 || code === 58 || code === 95 || asciiAlphanumeric(code)) {
      effects.consume(code);
      return completeAttributeName;
    }
    return completeAttributeNameAfter(code);
  }

  function completeAttributeNameAfter(code) {
    if (code === 61) {
      effects.consume(code);
      return completeAttributeValueBefore;
    }
    if (markdownSpace(code)) {
      effects.consume(code);
      return completeAttributeNameAfter;
    }
    return completeAttributeNameBefore(code);
  }

  function completeAttributeValueBefore(code) {
    if (code === null || code === 60 || code === 61 || code === 62 || code === 96) {
      return nok(code);
    }
    if (code === 34 || code === 39) {
      effects.consume(code);
      markerB = code;
      return completeAttributeValueQuoted;
    }
    if (markdownSpace(code)) {
      effects.consume(code);
      return completeAttributeValueBefore;
    }
    return completeAttributeValueUnquoted(code);
  }

  function completeAttributeValueQuoted(code) {
    if (code === markerB) {
      effects.consume(code);
      markerB = null;
      return completeAttributeValueQuotedAfter;
    }
    if (code === null || markdownLineEnding(code)) {
      return nok(code);
    }
    effects.consume(code);
    return completeAttributeValueQuoted;
  }

  function completeAttributeValueUnquoted(code) {
    if (code === null || code === 34 || code === 39 || code === 47 || code === 60 || code === 61 || code === 62 || code === 96 || markdownLineEndingOrSpace(code)) {
      return completeAttributeNameAfter(code);
    }
    effects.consume(code);
    return completeAttributeValueUnquoted;
  }

  function completeAttributeValueQuotedAfter(code) {
    if (code === 47 || code === 62 || markdownSpace(code)) {
      return completeAttributeNameBefore(code);
    }
    return nok(code);
  }

  function completeEnd(code) {
    if (code === 62) {
      effects.consume(code);
      return completeAfter;
    }
    return nok(code);
  }

  function completeAfter(code) {
    if (code === null || markdownLineEnding(code)) {
      return continuation(code);
    }
    if (markdownSpace(code)) {
      effects.consume(code);
      return completeAfter;
    }
    return nok(code);
  }

  function continuation(code) {
    if (code === 45 && marker === 2) {
      effects.consume(code);
      return continuationCommentInside;
    }
    if (code === 60 && marker === 1) {
      effects.consume(code);
      return continuationRawTagOpen;
    }
    if (code === 62 && marker === 4) {
      effects.consume(code);
      return continuationClose;
    }
    if (code === 63 && marker === 3) {
      effects.consume(code);
      return continuationDeclarationInside;
    }
    if (code === 93 && marker === 5) {
      effects.consume(code);
      return continuationCdataInside;
    }
    if (markdownLineEnding(code) && (marker === 6 || marker === 7)) {
      effects.exit("htmlFlowData");
      return effects.check(blankLineBefore, continuationAfter, continuationStart)(code);
    }
    if (code === null || markdownLineEnding(code)) {
      effects.exit("htmlFlowData");
      return continuationStart(code);
    }
    effects.consume(code);
    return continuation;
  }

  function continuationStart(code) {
    return effects.check(nonLazyContinuation, continuationStartNonLazy, continuationAfter)(code);
  }

  function continuationStartNonLazy(code) {
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return continuationBefore;
  }

  function continuationBefore(code) {
    if (code === null || markdownLineEnding(code)) {
      return continuationStart(code);
    }
    effects.enter("htmlFlowData");
    return continuation(code);
  }

  function continuationCommentInside(code) {
    if (code === 45) {
      effects.consume(code);
      return continuationDeclarationInside;
    }
    return continuation(code);
  }

  function continuationRawTagOpen(code) {
    if (code === 47) {
      effects.consume(code);
      buffer = '';
      return continuationRawEndTag;
    }
    return continuation(code);
  }

  function continuationRawEndTag(code) {
    if (code === 62) {
      const name = buffer.toLowerCase();
      if (htmlRawNames.includes(name)) {
        effects.consume(code);
        return continuationClose;
      }
      return continuation(code);
    }
    if (asciiAlpha(code) && buffer.length < 8) {
      effects.consume(code);
      buffer += String.fromCharCode(code);
      return continuationRawEndTag;
    }
    return continuation(code);
  }

  function continuationCdataInside(code) {
    if (code === 93) {
      effects.consume(code);
      return continuationDeclarationInside;
    }
    return continuation(code);
  }

  function continuationDeclarationInside(code) {
    if (code === 62) {
      effects.consume(code);
      return continuationClose;
    }

    if (code === 45 && marker === 2) {
      effects.consume(code);
      return continuationDeclarationInside;
    }
    return continuation(code);
  }

  function continuationClose(code) {
    if (code === null || markdownLineEnding(code)) {
      effects.exit("htmlFlowData");
      return continuationAfter(code);
    }
    effects.consume(code);
    return continuationClose;
  }

  function continuationAfter(code) {
    effects.exit("htmlFlow");
    return ok(code);
  }
}

function tokenizeBlankLineBefore(effects, ok, nok) {
  return start;

  function start(code) {
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return effects.attempt(blankLine, ok, nok);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/code-fenced.js





const codeFenced = {
  concrete: true,
  name: 'codeFenced',
  tokenize: tokenizeCodeFenced
};

function tokenizeCodeFenced(effects, ok, nok) {
  const self = this;
  const closeStart = {
    partial: true,
    tokenize: tokenizeCloseStart
  };
  let initialPrefix = 0;
  let sizeOpen = 0;
  let marker;
  return start;

  function start(code) {
    return beforeSequenceOpen(code);
  }

  function beforeSequenceOpen(code) {
    const tail = self.events[self.events.length - 1];
    initialPrefix = tail && tail[1].type === "linePrefix" ? tail[2].sliceSerialize(tail[1], true).length : 0;
    marker = code;
    effects.enter("codeFenced");
    effects.enter("codeFencedFence");
    effects.enter("codeFencedFenceSequence");
    return sequenceOpen(code);
  }

  function sequenceOpen(code) {
    if (code === marker) {
      sizeOpen++;
      effects.consume(code);
      return sequenceOpen;
    }
    if (sizeOpen < 3) {
      return nok(code);
    }
    effects.exit("codeFencedFenceSequence");
    return markdownSpace(code) ? factorySpace(effects, infoBefore, "whitespace")(code) : infoBefore(code);
  }

  function infoBefore(code) {
    if (code === null || markdownLineEnding(code)) {
      effects.exit("codeFencedFence");
      return self.interrupt ? ok(code) : effects.check(nonLazyContinuation, atNonLazyBreak, after)(code);
    }
    effects.enter("codeFencedFenceInfo");
    effects.enter("chunkString", {
      contentType: "string"
    });
    return info(code);
  }

  function info(code) {
    if (code === null || markdownLineEnding(code)) {
      effects.exit("chunkString");
      effects.exit("codeFencedFenceInfo");
      return infoBefore(code);
    }
    if (markdownSpace(code)) {
      effects.exit("chunkString");
      effects.exit("codeFencedFenceInfo");
      return factorySpace(effects, metaBefore, "whitespace")(code);
    }
    if (code === 96 && code === marker) {
      return nok(code);
    }
    effects.consume(code);
    return info;
  }

  function metaBefore(code) {
    if (code === null || markdownLineEnding(code)) {
      return infoBefore(code);
    }
    effects.enter("codeFencedFenceMeta");
    effects.enter("chunkString", {
      contentType: "string"
    });
    return meta(code);
  }

  function meta(code) {
    if (code === null || markdownLineEnding(code)) {
      effects.exit("chunkString");
      effects.exit("codeFencedFenceMeta");
      return infoBefore(code);
    }
    if (code === 96 && code === marker) {
      return nok(code);
    }
    effects.consume(code);
    return meta;
  }

  function atNonLazyBreak(code) {
    return effects.attempt(closeStart, after, contentBefore)(code);
  }

  function contentBefore(code) {
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return contentStart;
  }

  function contentStart(code) {
    return initialPrefix > 0 && markdownSpace(code) ? factorySpace(effects, beforeContentChunk, "linePrefix", initialPrefix + 1)(code) : beforeContentChunk(code);
  }

  function beforeContentChunk(code) {
    if (code === null || markdownLineEnding(code)) {
      return effects.check(nonLazyContinuation, atNonLazyBreak, after)(code);
    }
    effects.enter("codeFlowValue");
    return contentChunk(code);
  }

  function contentChunk(code) {
    if (code === null || markdownLineEnding(code)) {
      effects.exit("codeFlowValue");
      return beforeContentChunk(code);
    }
    effects.consume(code);
    return contentChunk;
  }

  function after(code) {
    effects.exit("codeFenced");
    return ok(code);
  }

  function tokenizeCloseStart(effects, ok, nok) {
    let size = 0;
    return startBefore;

    function startBefore(code) {
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      return start;
    }

    function start(code) {

      effects.enter("codeFencedFence");
      return markdownSpace(code) ? factorySpace(effects, beforeSequenceClose, "linePrefix", self.parser.constructs.disable.null.includes('codeIndented') ? undefined : 4)(code) : beforeSequenceClose(code);
    }

    function beforeSequenceClose(code) {
      if (code === marker) {
        effects.enter("codeFencedFenceSequence");
        return sequenceClose(code);
      }
      return nok(code);
    }

    function sequenceClose(code) {
      if (code === marker) {
        size++;
        effects.consume(code);
        return sequenceClose;
      }
      if (size >= sizeOpen) {
        effects.exit("codeFencedFenceSequence");
        return markdownSpace(code) ? factorySpace(effects, sequenceCloseAfter, "whitespace")(code) : sequenceCloseAfter(code);
      }
      return nok(code);
    }

    function sequenceCloseAfter(code) {
      if (code === null || markdownLineEnding(code)) {
        effects.exit("codeFencedFence");
        return ok(code);
      }
      return nok(code);
    }
  }
}
;// CONCATENATED MODULE: ./node_modules/character-entities/index.js
const characterEntities = {
  AElig: 'Æ',
  AMP: '&',
  Aacute: 'Á',
  Abreve: 'Ă',
  Acirc: 'Â',
  Acy: 'А',
  Afr: '𝔄',
  Agrave: 'À',
  Alpha: 'Α',
  Amacr: 'Ā',
  And: '⩓',
  Aogon: 'Ą',
  Aopf: '𝔸',
  ApplyFunction: '⁡',
  Aring: 'Å',
  Ascr: '𝒜',
  Assign: '≔',
  Atilde: 'Ã',
  Auml: 'Ä',
  Backslash: '∖',
  Barv: '⫧',
  Barwed: '⌆',
  Bcy: 'Б',
  Because: '∵',
  Bernoullis: 'ℬ',
  Beta: 'Β',
  Bfr: '𝔅',
  Bopf: '𝔹',
  Breve: '˘',
  Bscr: 'ℬ',
  Bumpeq: '≎',
  CHcy: 'Ч',
  COPY: '©',
  Cacute: 'Ć',
  Cap: '⋒',
  CapitalDifferentialD: 'ⅅ',
  Cayleys: 'ℭ',
  Ccaron: 'Č',
  Ccedil: 'Ç',
  Ccirc: 'Ĉ',
  Cconint: '∰',
  Cdot: 'Ċ',
  Cedilla: '¸',
  CenterDot: '·',
  Cfr: 'ℭ',
  Chi: 'Χ',
  CircleDot: '⊙',
  CircleMinus: '⊖',
  CirclePlus: '⊕',
  CircleTimes: '⊗',
  ClockwiseContourIntegral: '∲',
  CloseCurlyDoubleQuote: '”',
  CloseCurlyQuote: '’',
  Colon: '∷',
  Colone: '⩴',
  Congruent: '≡',
  Conint: '∯',
  ContourIntegral: '∮',
  Copf: 'ℂ',
  Coproduct: '∐',
  CounterClockwiseContourIntegral: '∳',
  Cross: '⨯',
  Cscr: '𝒞',
  Cup: '⋓',
  CupCap: '≍',
  DD: 'ⅅ',
  DDotrahd: '⤑',
  DJcy: 'Ђ',
  DScy: 'Ѕ',
  DZcy: 'Џ',
  Dagger: '‡',
  Darr: '↡',
  Dashv: '⫤',
  Dcaron: 'Ď',
  Dcy: 'Д',
  Del: '∇',
  Delta: 'Δ',
  Dfr: '𝔇',
  DiacriticalAcute: '´',
  DiacriticalDot: '˙',
  DiacriticalDoubleAcute: '˝',
  DiacriticalGrave: '`',
  DiacriticalTilde: '˜',
  Diamond: '⋄',
  DifferentialD: 'ⅆ',
  Dopf: '𝔻',
  Dot: '¨',
  DotDot: '⃜',
  DotEqual: '≐',
  DoubleContourIntegral: '∯',
  DoubleDot: '¨',
  DoubleDownArrow: '⇓',
  DoubleLeftArrow: '⇐',
  DoubleLeftRightArrow: '⇔',
  DoubleLeftTee: '⫤',
  DoubleLongLeftArrow: '⟸',
  DoubleLongLeftRightArrow: '⟺',
  DoubleLongRightArrow: '⟹',
  DoubleRightArrow: '⇒',
  DoubleRightTee: '⊨',
  DoubleUpArrow: '⇑',
  DoubleUpDownArrow: '⇕',
  DoubleVerticalBar: '∥',
  DownArrow: '↓',
  DownArrowBar: '⤓',
  DownArrowUpArrow: '⇵',
  DownBreve: '̑',
  DownLeftRightVector: '⥐',
  DownLeftTeeVector: '⥞',
  DownLeftVector: '↽',
  DownLeftVectorBar: '⥖',
  DownRightTeeVector: '⥟',
  DownRightVector: '⇁',
  DownRightVectorBar: '⥗',
  DownTee: '⊤',
  DownTeeArrow: '↧',
  Downarrow: '⇓',
  Dscr: '𝒟',
  Dstrok: 'Đ',
  ENG: 'Ŋ',
  ETH: 'Ð',
  Eacute: 'É',
  Ecaron: 'Ě',
  Ecirc: 'Ê',
  Ecy: 'Э',
  Edot: 'Ė',
  Efr: '𝔈',
  Egrave: 'È',
  Element: '∈',
  Emacr: 'Ē',
  EmptySmallSquare: '◻',
  EmptyVerySmallSquare: '▫',
  Eogon: 'Ę',
  Eopf: '𝔼',
  Epsilon: 'Ε',
  Equal: '⩵',
  EqualTilde: '≂',
  Equilibrium: '⇌',
  Escr: 'ℰ',
  Esim: '⩳',
  Eta: 'Η',
  Euml: 'Ë',
  Exists: '∃',
  ExponentialE: 'ⅇ',
  Fcy: 'Ф',
  Ffr: '𝔉',
  FilledSmallSquare: '◼',
  FilledVerySmallSquare: '▪',
  Fopf: '𝔽',
  ForAll: '∀',
  Fouriertrf: 'ℱ',
  Fscr: 'ℱ',
  GJcy: 'Ѓ',
  GT: '>',
  Gamma: 'Γ',
  Gammad: 'Ϝ',
  Gbreve: 'Ğ',
  Gcedil: 'Ģ',
  Gcirc: 'Ĝ',
  Gcy: 'Г',
  Gdot: 'Ġ',
  Gfr: '𝔊',
  Gg: '⋙',
  Gopf: '𝔾',
  GreaterEqual: '≥',
  GreaterEqualLess: '⋛',
  GreaterFullEqual: '≧',
  GreaterGreater: '⪢',
  GreaterLess: '≷',
  GreaterSlantEqual: '⩾',
  GreaterTilde: '≳',
  Gscr: '𝒢',
  Gt: '≫',
  HARDcy: 'Ъ',
  Hacek: 'ˇ',
  Hat: '^',
  Hcirc: 'Ĥ',
  Hfr: 'ℌ',
  HilbertSpace: 'ℋ',
  Hopf: 'ℍ',
  HorizontalLine: '─',
  Hscr: 'ℋ',
  Hstrok: 'Ħ',
  HumpDownHump: '≎',
  HumpEqual: '≏',
  IEcy: 'Е',
  IJlig: 'Ĳ',
  IOcy: 'Ё',
  Iacute: 'Í',
  Icirc: 'Î',
  Icy: 'И',
  Idot: 'İ',
  Ifr: 'ℑ',
  Igrave: 'Ì',
  Im: 'ℑ',
  Imacr: 'Ī',
  ImaginaryI: 'ⅈ',
  Implies: '⇒',
  Int: '∬',
  Integral: '∫',
  Intersection: '⋂',
  InvisibleComma: '⁣',
  InvisibleTimes: '⁢',
  Iogon: 'Į',
  Iopf: '𝕀',
  Iota: 'Ι',
  Iscr: 'ℐ',
  Itilde: 'Ĩ',
  Iukcy: 'І',
  Iuml: 'Ï',
  Jcirc: 'Ĵ',
  Jcy: 'Й',
  Jfr: '𝔍',
  Jopf: '𝕁',
  Jscr: '𝒥',
  Jsercy: 'Ј',
  Jukcy: 'Є',
  KHcy: 'Х',
  KJcy: 'Ќ',
  Kappa: 'Κ',
  Kcedil: 'Ķ',
  Kcy: 'К',
  Kfr: '𝔎',
  Kopf: '𝕂',
  Kscr: '𝒦',
  LJcy: 'Љ',
  LT: '<',
  Lacute: 'Ĺ',
  Lambda: 'Λ',
  Lang: '⟪',
  Laplacetrf: 'ℒ',
  Larr: '↞',
  Lcaron: 'Ľ',
  Lcedil: 'Ļ',
  Lcy: 'Л',
  LeftAngleBracket: '⟨',
  LeftArrow: '←',
  LeftArrowBar: '⇤',
  LeftArrowRightArrow: '⇆',
  LeftCeiling: '⌈',
  LeftDoubleBracket: '⟦',
  LeftDownTeeVector: '⥡',
  LeftDownVector: '⇃',
  LeftDownVectorBar: '⥙',
  LeftFloor: '⌊',
  LeftRightArrow: '↔',
  LeftRightVector: '⥎',
  LeftTee: '⊣',
  LeftTeeArrow: '↤',
  LeftTeeVector: '⥚',
  LeftTriangle: '⊲',
  LeftTriangleBar: '⧏',
  LeftTriangleEqual: '⊴',
  LeftUpDownVector: '⥑',
  LeftUpTeeVector: '⥠',
  LeftUpVector: '↿',
  LeftUpVectorBar: '⥘',
  LeftVector: '↼',
  LeftVectorBar: '⥒',
  Leftarrow: '⇐',
  Leftrightarrow: '⇔',
  LessEqualGreater: '⋚',
  LessFullEqual: '≦',
  LessGreater: '≶',
  LessLess: '⪡',
  LessSlantEqual: '⩽',
  LessTilde: '≲',
  Lfr: '𝔏',
  Ll: '⋘',
  Lleftarrow: '⇚',
  Lmidot: 'Ŀ',
  LongLeftArrow: '⟵',
  LongLeftRightArrow: '⟷',
  LongRightArrow: '⟶',
  Longleftarrow: '⟸',
  Longleftrightarrow: '⟺',
  Longrightarrow: '⟹',
  Lopf: '𝕃',
  LowerLeftArrow: '↙',
  LowerRightArrow: '↘',
  Lscr: 'ℒ',
  Lsh: '↰',
  Lstrok: 'Ł',
  Lt: '≪',
  Map: '⤅',
  Mcy: 'М',
  MediumSpace: ' ',
  Mellintrf: 'ℳ',
  Mfr: '𝔐',
  MinusPlus: '∓',
  Mopf: '𝕄',
  Mscr: 'ℳ',
  Mu: 'Μ',
  NJcy: 'Њ',
  Nacute: 'Ń',
  Ncaron: 'Ň',
  Ncedil: 'Ņ',
  Ncy: 'Н',
  NegativeMediumSpace: '​',
  NegativeThickSpace: '​',
  NegativeThinSpace: '​',
  NegativeVeryThinSpace: '​',
  NestedGreaterGreater: '≫',
  NestedLessLess: '≪',
  NewLine: '\n',
  Nfr: '𝔑',
  NoBreak: '⁠',
  NonBreakingSpace: ' ',
  Nopf: 'ℕ',
  Not: '⫬',
  NotCongruent: '≢',
  NotCupCap: '≭',
  NotDoubleVerticalBar: '∦',
  NotElement: '∉',
  NotEqual: '≠',
  NotEqualTilde: '≂̸',
  NotExists: '∄',
  NotGreater: '≯',
  NotGreaterEqual: '≱',
  NotGreaterFullEqual: '≧̸',
  NotGreaterGreater: '≫̸',
  NotGreaterLess: '≹',
  NotGreaterSlantEqual: '⩾̸',
  NotGreaterTilde: '≵',
  NotHumpDownHump: '≎̸',
  NotHumpEqual: '≏̸',
  NotLeftTriangle: '⋪',
  NotLeftTriangleBar: '⧏̸',
  NotLeftTriangleEqual: '⋬',
  NotLess: '≮',
  NotLessEqual: '≰',
  NotLessGreater: '≸',
  NotLessLess: '≪̸',
  NotLessSlantEqual: '⩽̸',
  NotLessTilde: '≴',
  NotNestedGreaterGreater: '⪢̸',
  NotNestedLessLess: '⪡̸',
  NotPrecedes: '⊀',
  NotPrecedesEqual: '⪯̸',
  NotPrecedesSlantEqual: '⋠',
  NotReverseElement: '∌',
  NotRightTriangle: '⋫',
  NotRightTriangleBar: '⧐̸',
  NotRightTriangleEqual: '⋭',
  NotSquareSubset: '⊏̸',
  NotSquareSubsetEqual: '⋢',
  NotSquareSuperset: '⊐̸',
  NotSquareSupersetEqual: '⋣',
  NotSubset: '⊂⃒',
  NotSubsetEqual: '⊈',
  NotSucceeds: '⊁',
  NotSucceedsEqual: '⪰̸',
  NotSucceedsSlantEqual: '⋡',
  NotSucceedsTilde: '≿̸',
  NotSuperset: '⊃⃒',
  NotSupersetEqual: '⊉',
  NotTilde: '≁',
  NotTildeEqual: '≄',
  NotTildeFullEqual: '≇',
  NotTildeTilde: '≉',
  NotVerticalBar: '∤',
  Nscr: '𝒩',
  Ntilde: 'Ñ',
  Nu: 'Ν',
  OElig: 'Œ',
  Oacute: 'Ó',
  Ocirc: 'Ô',
  Ocy: 'О',
  Odblac: 'Ő',
  Ofr: '𝔒',
  Ograve: 'Ò',
  Omacr: 'Ō',
  Omega: 'Ω',
  Omicron: 'Ο',
  Oopf: '𝕆',
  OpenCurlyDoubleQuote: '“',
  OpenCurlyQuote: '‘',
  Or: '⩔',
  Oscr: '𝒪',
  Oslash: 'Ø',
  Otilde: 'Õ',
  Otimes: '⨷',
  Ouml: 'Ö',
  OverBar: '‾',
  OverBrace: '⏞',
  OverBracket: '⎴',
  OverParenthesis: '⏜',
  PartialD: '∂',
  Pcy: 'П',
  Pfr: '𝔓',
  Phi: 'Φ',
  Pi: 'Π',
  PlusMinus: '±',
  Poincareplane: 'ℌ',
  Popf: 'ℙ',
  Pr: '⪻',
  Precedes: '≺',
  PrecedesEqual: '⪯',
  PrecedesSlantEqual: '≼',
  PrecedesTilde: '≾',
  Prime: '″',
  Product: '∏',
  Proportion: '∷',
  Proportional: '∝',
  Pscr: '𝒫',
  Psi: 'Ψ',
  QUOT: '"',
  Qfr: '𝔔',
  Qopf: 'ℚ',
  Qscr: '𝒬',
  RBarr: '⤐',
  REG: '®',
  Racute: 'Ŕ',
  Rang: '⟫',
  Rarr: '↠',
  Rarrtl: '⤖',
  Rcaron: 'Ř',
  Rcedil: 'Ŗ',
  Rcy: 'Р',
  Re: 'ℜ',
  ReverseElement: '∋',
  ReverseEquilibrium: '⇋',
  ReverseUpEquilibrium: '⥯',
  Rfr: 'ℜ',
  Rho: 'Ρ',
  RightAngleBracket: '⟩',
  RightArrow: '→',
  RightArrowBar: '⇥',
  RightArrowLeftArrow: '⇄',
  RightCeiling: '⌉',
  RightDoubleBracket: '⟧',
  RightDownTeeVector: '⥝',
  RightDownVector: '⇂',
  RightDownVectorBar: '⥕',
  RightFloor: '⌋',
  RightTee: '⊢',
  RightTeeArrow: '↦',
  RightTeeVector: '⥛',
  RightTriangle: '⊳',
  RightTriangleBar: '⧐',
  RightTriangleEqual: '⊵',
  RightUpDownVector: '⥏',
  RightUpTeeVector: '⥜',
  RightUpVector: '↾',
  RightUpVectorBar: '⥔',
  RightVector: '⇀',
  RightVectorBar: '⥓',
  Rightarrow: '⇒',
  Ropf: 'ℝ',
  RoundImplies: '⥰',
  Rrightarrow: '⇛',
  Rscr: 'ℛ',
  Rsh: '↱',
  RuleDelayed: '⧴',
  SHCHcy: 'Щ',
  SHcy: 'Ш',
  SOFTcy: 'Ь',
  Sacute: 'Ś',
  Sc: '⪼',
  Scaron: 'Š',
  Scedil: 'Ş',
  Scirc: 'Ŝ',
  Scy: 'С',
  Sfr: '𝔖',
  ShortDownArrow: '↓',
  ShortLeftArrow: '←',
  ShortRightArrow: '→',
  ShortUpArrow: '↑',
  Sigma: 'Σ',
  SmallCircle: '∘',
  Sopf: '𝕊',
  Sqrt: '√',
  Square: '□',
  SquareIntersection: '⊓',
  SquareSubset: '⊏',
  SquareSubsetEqual: '⊑',
  SquareSuperset: '⊐',
  SquareSupersetEqual: '⊒',
  SquareUnion: '⊔',
  Sscr: '𝒮',
  Star: '⋆',
  Sub: '⋐',
  Subset: '⋐',
  SubsetEqual: '⊆',
  Succeeds: '≻',
  SucceedsEqual: '⪰',
  SucceedsSlantEqual: '≽',
  SucceedsTilde: '≿',
  SuchThat: '∋',
  Sum: '∑',
  Sup: '⋑',
  Superset: '⊃',
  SupersetEqual: '⊇',
  Supset: '⋑',
  THORN: 'Þ',
  TRADE: '™',
  TSHcy: 'Ћ',
  TScy: 'Ц',
  Tab: '\t',
  Tau: 'Τ',
  Tcaron: 'Ť',
  Tcedil: 'Ţ',
  Tcy: 'Т',
  Tfr: '𝔗',
  Therefore: '∴',
  Theta: 'Θ',
  ThickSpace: '  ',
  ThinSpace: ' ',
  Tilde: '∼',
  TildeEqual: '≃',
  TildeFullEqual: '≅',
  TildeTilde: '≈',
  Topf: '𝕋',
  TripleDot: '⃛',
  Tscr: '𝒯',
  Tstrok: 'Ŧ',
  Uacute: 'Ú',
  Uarr: '↟',
  Uarrocir: '⥉',
  Ubrcy: 'Ў',
  Ubreve: 'Ŭ',
  Ucirc: 'Û',
  Ucy: 'У',
  Udblac: 'Ű',
  Ufr: '𝔘',
  Ugrave: 'Ù',
  Umacr: 'Ū',
  UnderBar: '_',
  UnderBrace: '⏟',
  UnderBracket: '⎵',
  UnderParenthesis: '⏝',
  Union: '⋃',
  UnionPlus: '⊎',
  Uogon: 'Ų',
  Uopf: '𝕌',
  UpArrow: '↑',
  UpArrowBar: '⤒',
  UpArrowDownArrow: '⇅',
  UpDownArrow: '↕',
  UpEquilibrium: '⥮',
  UpTee: '⊥',
  UpTeeArrow: '↥',
  Uparrow: '⇑',
  Updownarrow: '⇕',
  UpperLeftArrow: '↖',
  UpperRightArrow: '↗',
  Upsi: 'ϒ',
  Upsilon: 'Υ',
  Uring: 'Ů',
  Uscr: '𝒰',
  Utilde: 'Ũ',
  Uuml: 'Ü',
  VDash: '⊫',
  Vbar: '⫫',
  Vcy: 'В',
  Vdash: '⊩',
  Vdashl: '⫦',
  Vee: '⋁',
  Verbar: '‖',
  Vert: '‖',
  VerticalBar: '∣',
  VerticalLine: '|',
  VerticalSeparator: '❘',
  VerticalTilde: '≀',
  VeryThinSpace: ' ',
  Vfr: '𝔙',
  Vopf: '𝕍',
  Vscr: '𝒱',
  Vvdash: '⊪',
  Wcirc: 'Ŵ',
  Wedge: '⋀',
  Wfr: '𝔚',
  Wopf: '𝕎',
  Wscr: '𝒲',
  Xfr: '𝔛',
  Xi: 'Ξ',
  Xopf: '𝕏',
  Xscr: '𝒳',
  YAcy: 'Я',
  YIcy: 'Ї',
  YUcy: 'Ю',
  Yacute: 'Ý',
  Ycirc: 'Ŷ',
  Ycy: 'Ы',
  Yfr: '𝔜',
  Yopf: '𝕐',
  Yscr: '𝒴',
  Yuml: 'Ÿ',
  ZHcy: 'Ж',
  Zacute: 'Ź',
  Zcaron: 'Ž',
  Zcy: 'З',
  Zdot: 'Ż',
  ZeroWidthSpace: '​',
  Zeta: 'Ζ',
  Zfr: 'ℨ',
  Zopf: 'ℤ',
  Zscr: '𝒵',
  aacute: 'á',
  abreve: 'ă',
  ac: '∾',
  acE: '∾̳',
  acd: '∿',
  acirc: 'â',
  acute: '´',
  acy: 'а',
  aelig: 'æ',
  af: '⁡',
  afr: '𝔞',
  agrave: 'à',
  alefsym: 'ℵ',
  aleph: 'ℵ',
  alpha: 'α',
  amacr: 'ā',
  amalg: '⨿',
  amp: '&',
  and: '∧',
  andand: '⩕',
  andd: '⩜',
  andslope: '⩘',
  andv: '⩚',
  ang: '∠',
  ange: '⦤',
  angle: '∠',
  angmsd: '∡',
  angmsdaa: '⦨',
  angmsdab: '⦩',
  angmsdac: '⦪',
  angmsdad: '⦫',
  angmsdae: '⦬',
  angmsdaf: '⦭',
  angmsdag: '⦮',
  angmsdah: '⦯',
  angrt: '∟',
  angrtvb: '⊾',
  angrtvbd: '⦝',
  angsph: '∢',
  angst: 'Å',
  angzarr: '⍼',
  aogon: 'ą',
  aopf: '𝕒',
  ap: '≈',
  apE: '⩰',
  apacir: '⩯',
  ape: '≊',
  apid: '≋',
  apos: "'",
  approx: '≈',
  approxeq: '≊',
  aring: 'å',
  ascr: '𝒶',
  ast: '*',
  asymp: '≈',
  asympeq: '≍',
  atilde: 'ã',
  auml: 'ä',
  awconint: '∳',
  awint: '⨑',
  bNot: '⫭',
  backcong: '≌',
  backepsilon: '϶',
  backprime: '‵',
  backsim: '∽',
  backsimeq: '⋍',
  barvee: '⊽',
  barwed: '⌅',
  barwedge: '⌅',
  bbrk: '⎵',
  bbrktbrk: '⎶',
  bcong: '≌',
  bcy: 'б',
  bdquo: '„',
  becaus: '∵',
  because: '∵',
  bemptyv: '⦰',
  bepsi: '϶',
  bernou: 'ℬ',
  beta: 'β',
  beth: 'ℶ',
  between: '≬',
  bfr: '𝔟',
  bigcap: '⋂',
  bigcirc: '◯',
  bigcup: '⋃',
  bigodot: '⨀',
  bigoplus: '⨁',
  bigotimes: '⨂',
  bigsqcup: '⨆',
  bigstar: '★',
  bigtriangledown: '▽',
  bigtriangleup: '△',
  biguplus: '⨄',
  bigvee: '⋁',
  bigwedge: '⋀',
  bkarow: '⤍',
  blacklozenge: '⧫',
  blacksquare: '▪',
  blacktriangle: '▴',
  blacktriangledown: '▾',
  blacktriangleleft: '◂',
  blacktriangleright: '▸',
  blank: '␣',
  blk12: '▒',
  blk14: '░',
  blk34: '▓',
  block: '█',
  bne: '=⃥',
  bnequiv: '≡⃥',
  bnot: '⌐',
  bopf: '𝕓',
  bot: '⊥',
  bottom: '⊥',
  bowtie: '⋈',
  boxDL: '╗',
  boxDR: '╔',
  boxDl: '╖',
  boxDr: '╓',
  boxH: '═',
  boxHD: '╦',
  boxHU: '╩',
  boxHd: '╤',
  boxHu: '╧',
  boxUL: '╝',
  boxUR: '╚',
  boxUl: '╜',
  boxUr: '╙',
  boxV: '║',
  boxVH: '╬',
  boxVL: '╣',
  boxVR: '╠',
  boxVh: '╫',
  boxVl: '╢',
  boxVr: '╟',
  boxbox: '⧉',
  boxdL: '╕',
  boxdR: '╒',
  boxdl: '┐',
  boxdr: '┌',
  boxh: '─',
  boxhD: '╥',
  boxhU: '╨',
  boxhd: '┬',
  boxhu: '┴',
  boxminus: '⊟',
  boxplus: '⊞',
  boxtimes: '⊠',
  boxuL: '╛',
  boxuR: '╘',
  boxul: '┘',
  boxur: '└',
  boxv: '│',
  boxvH: '╪',
  boxvL: '╡',
  boxvR: '╞',
  boxvh: '┼',
  boxvl: '┤',
  boxvr: '├',
  bprime: '‵',
  breve: '˘',
  brvbar: '¦',
  bscr: '𝒷',
  bsemi: '⁏',
  bsim: '∽',
  bsime: '⋍',
  bsol: '\\',
  bsolb: '⧅',
  bsolhsub: '⟈',
  bull: '•',
  bullet: '•',
  bump: '≎',
  bumpE: '⪮',
  bumpe: '≏',
  bumpeq: '≏',
  cacute: 'ć',
  cap: '∩',
  capand: '⩄',
  capbrcup: '⩉',
  capcap: '⩋',
  capcup: '⩇',
  capdot: '⩀',
  caps: '∩︀',
  caret: '⁁',
  caron: 'ˇ',
  ccaps: '⩍',
  ccaron: 'č',
  ccedil: 'ç',
  ccirc: 'ĉ',
  ccups: '⩌',
  ccupssm: '⩐',
  cdot: 'ċ',
  cedil: '¸',
  cemptyv: '⦲',
  cent: '¢',
  centerdot: '·',
  cfr: '𝔠',
  chcy: 'ч',
  check: '✓',
  checkmark: '✓',
  chi: 'χ',
  cir: '○',
  cirE: '⧃',
  circ: 'ˆ',
  circeq: '≗',
  circlearrowleft: '↺',
  circlearrowright: '↻',
  circledR: '®',
  circledS: 'Ⓢ',
  circledast: '⊛',
  circledcirc: '⊚',
  circleddash: '⊝',
  cire: '≗',
  cirfnint: '⨐',
  cirmid: '⫯',
  cirscir: '⧂',
  clubs: '♣',
  clubsuit: '♣',
  colon: ':',
  colone: '≔',
  coloneq: '≔',
  comma: ',',
  commat: '@',
  comp: '∁',
  compfn: '∘',
  complement: '∁',
  complexes: 'ℂ',
  cong: '≅',
  congdot: '⩭',
  conint: '∮',
  copf: '𝕔',
  coprod: '∐',
  copy: '©',
  copysr: '℗',
  crarr: '↵',
  cross: '✗',
  cscr: '𝒸',
  csub: '⫏',
  csube: '⫑',
  csup: '⫐',
  csupe: '⫒',
  ctdot: '⋯',
  cudarrl: '⤸',
  cudarrr: '⤵',
  cuepr: '⋞',
  cuesc: '⋟',
  cularr: '↶',
  cularrp: '⤽',
  cup: '∪',
  cupbrcap: '⩈',
  cupcap: '⩆',
  cupcup: '⩊',
  cupdot: '⊍',
  cupor: '⩅',
  cups: '∪︀',
  curarr: '↷',
  curarrm: '⤼',
  curlyeqprec: '⋞',
  curlyeqsucc: '⋟',
  curlyvee: '⋎',
  curlywedge: '⋏',
  curren: '¤',
  curvearrowleft: '↶',
  curvearrowright: '↷',
  cuvee: '⋎',
  cuwed: '⋏',
  cwconint: '∲',
  cwint: '∱',
  cylcty: '⌭',
  dArr: '⇓',
  dHar: '⥥',
  dagger: '†',
  daleth: 'ℸ',
  darr: '↓',
  dash: '‐',
  dashv: '⊣',
  dbkarow: '⤏',
  dblac: '˝',
  dcaron: 'ď',
  dcy: 'д',
  dd: 'ⅆ',
  ddagger: '‡',
  ddarr: '⇊',
  ddotseq: '⩷',
  deg: '°',
  delta: 'δ',
  demptyv: '⦱',
  dfisht: '⥿',
  dfr: '𝔡',
  dharl: '⇃',
  dharr: '⇂',
  diam: '⋄',
  diamond: '⋄',
  diamondsuit: '♦',
  diams: '♦',
  die: '¨',
  digamma: 'ϝ',
  disin: '⋲',
  div: '÷',
  divide: '÷',
  divideontimes: '⋇',
  divonx: '⋇',
  djcy: 'ђ',
  dlcorn: '⌞',
  dlcrop: '⌍',
  dollar: '$',
  dopf: '𝕕',
  dot: '˙',
  doteq: '≐',
  doteqdot: '≑',
  dotminus: '∸',
  dotplus: '∔',
  dotsquare: '⊡',
  doublebarwedge: '⌆',
  downarrow: '↓',
  downdownarrows: '⇊',
  downharpoonleft: '⇃',
  downharpoonright: '⇂',
  drbkarow: '⤐',
  drcorn: '⌟',
  drcrop: '⌌',
  dscr: '𝒹',
  dscy: 'ѕ',
  dsol: '⧶',
  dstrok: 'đ',
  dtdot: '⋱',
  dtri: '▿',
  dtrif: '▾',
  duarr: '⇵',
  duhar: '⥯',
  dwangle: '⦦',
  dzcy: 'џ',
  dzigrarr: '⟿',
  eDDot: '⩷',
  eDot: '≑',
  eacute: 'é',
  easter: '⩮',
  ecaron: 'ě',
  ecir: '≖',
  ecirc: 'ê',
  ecolon: '≕',
  ecy: 'э',
  edot: 'ė',
  ee: 'ⅇ',
  efDot: '≒',
  efr: '𝔢',
  eg: '⪚',
  egrave: 'è',
  egs: '⪖',
  egsdot: '⪘',
  el: '⪙',
  elinters: '⏧',
  ell: 'ℓ',
  els: '⪕',
  elsdot: '⪗',
  emacr: 'ē',
  empty: '∅',
  emptyset: '∅',
  emptyv: '∅',
  emsp13: ' ',
  emsp14: ' ',
  emsp: ' ',
  eng: 'ŋ',
  ensp: ' ',
  eogon: 'ę',
  eopf: '𝕖',
  epar: '⋕',
  eparsl: '⧣',
  eplus: '⩱',
  epsi: 'ε',
  epsilon: 'ε',
  epsiv: 'ϵ',
  eqcirc: '≖',
  eqcolon: '≕',
  eqsim: '≂',
  eqslantgtr: '⪖',
  eqslantless: '⪕',
  equals: '=',
  equest: '≟',
  equiv: '≡',
  equivDD: '⩸',
  eqvparsl: '⧥',
  erDot: '≓',
  erarr: '⥱',
  escr: 'ℯ',
  esdot: '≐',
  esim: '≂',
  eta: 'η',
  eth: 'ð',
  euml: 'ë',
  euro: '€',
  excl: '!',
  exist: '∃',
  expectation: 'ℰ',
  exponentiale: 'ⅇ',
  fallingdotseq: '≒',
  fcy: 'ф',
  female: '♀',
  ffilig: 'ﬃ',
  fflig: 'ﬀ',
  ffllig: 'ﬄ',
  ffr: '𝔣',
  filig: 'ﬁ',
  fjlig: 'fj',
  flat: '♭',
  fllig: 'ﬂ',
  fltns: '▱',
  fnof: 'ƒ',
  fopf: '𝕗',
  forall: '∀',
  fork: '⋔',
  forkv: '⫙',
  fpartint: '⨍',
  frac12: '½',
  frac13: '⅓',
  frac14: '¼',
  frac15: '⅕',
  frac16: '⅙',
  frac18: '⅛',
  frac23: '⅔',
  frac25: '⅖',
  frac34: '¾',
  frac35: '⅗',
  frac38: '⅜',
  frac45: '⅘',
  frac56: '⅚',
  frac58: '⅝',
  frac78: '⅞',
  frasl: '⁄',
  frown: '⌢',
  fscr: '𝒻',
  gE: '≧',
  gEl: '⪌',
  gacute: 'ǵ',
  gamma: 'γ',
  gammad: 'ϝ',
  gap: '⪆',
  gbreve: 'ğ',
  gcirc: 'ĝ',
  gcy: 'г',
  gdot: 'ġ',
  ge: '≥',
  gel: '⋛',
  geq: '≥',
  geqq: '≧',
  geqslant: '⩾',
  ges: '⩾',
  gescc: '⪩',
  gesdot: '⪀',
  gesdoto: '⪂',
  gesdotol: '⪄',
  gesl: '⋛︀',
  gesles: '⪔',
  gfr: '𝔤',
  gg: '≫',
  ggg: '⋙',
  gimel: 'ℷ',
  gjcy: 'ѓ',
  gl: '≷',
  glE: '⪒',
  gla: '⪥',
  glj: '⪤',
  gnE: '≩',
  gnap: '⪊',
  gnapprox: '⪊',
  gne: '⪈',
  gneq: '⪈',
  gneqq: '≩',
  gnsim: '⋧',
  gopf: '𝕘',
  grave: '`',
  gscr: 'ℊ',
  gsim: '≳',
  gsime: '⪎',
  gsiml: '⪐',
  gt: '>',
  gtcc: '⪧',
  gtcir: '⩺',
  gtdot: '⋗',
  gtlPar: '⦕',
  gtquest: '⩼',
  gtrapprox: '⪆',
  gtrarr: '⥸',
  gtrdot: '⋗',
  gtreqless: '⋛',
  gtreqqless: '⪌',
  gtrless: '≷',
  gtrsim: '≳',
  gvertneqq: '≩︀',
  gvnE: '≩︀',
  hArr: '⇔',
  hairsp: ' ',
  half: '½',
  hamilt: 'ℋ',
  hardcy: 'ъ',
  harr: '↔',
  harrcir: '⥈',
  harrw: '↭',
  hbar: 'ℏ',
  hcirc: 'ĥ',
  hearts: '♥',
  heartsuit: '♥',
  hellip: '…',
  hercon: '⊹',
  hfr: '𝔥',
  hksearow: '⤥',
  hkswarow: '⤦',
  hoarr: '⇿',
  homtht: '∻',
  hookleftarrow: '↩',
  hookrightarrow: '↪',
  hopf: '𝕙',
  horbar: '―',
  hscr: '𝒽',
  hslash: 'ℏ',
  hstrok: 'ħ',
  hybull: '⁃',
  hyphen: '‐',
  iacute: 'í',
  ic: '⁣',
  icirc: 'î',
  icy: 'и',
  iecy: 'е',
  iexcl: '¡',
  iff: '⇔',
  ifr: '𝔦',
  igrave: 'ì',
  ii: 'ⅈ',
  iiiint: '⨌',
  iiint: '∭',
  iinfin: '⧜',
  iiota: '℩',
  ijlig: 'ĳ',
  imacr: 'ī',
  image: 'ℑ',
  imagline: 'ℐ',
  imagpart: 'ℑ',
  imath: 'ı',
  imof: '⊷',
  imped: 'Ƶ',
  in: '∈',
  incare: '℅',
  infin: '∞',
  infintie: '⧝',
  inodot: 'ı',
  int: '∫',
  intcal: '⊺',
  integers: 'ℤ',
  intercal: '⊺',
  intlarhk: '⨗',
  intprod: '⨼',
  iocy: 'ё',
  iogon: 'į',
  iopf: '𝕚',
  iota: 'ι',
  iprod: '⨼',
  iquest: '¿',
  iscr: '𝒾',
  isin: '∈',
  isinE: '⋹',
  isindot: '⋵',
  isins: '⋴',
  isinsv: '⋳',
  isinv: '∈',
  it: '⁢',
  itilde: 'ĩ',
  iukcy: 'і',
  iuml: 'ï',
  jcirc: 'ĵ',
  jcy: 'й',
  jfr: '𝔧',
  jmath: 'ȷ',
  jopf: '𝕛',
  jscr: '𝒿',
  jsercy: 'ј',
  jukcy: 'є',
  kappa: 'κ',
  kappav: 'ϰ',
  kcedil: 'ķ',
  kcy: 'к',
  kfr: '𝔨',
  kgreen: 'ĸ',
  khcy: 'х',
  kjcy: 'ќ',
  kopf: '𝕜',
  kscr: '𝓀',
  lAarr: '⇚',
  lArr: '⇐',
  lAtail: '⤛',
  lBarr: '⤎',
  lE: '≦',
  lEg: '⪋',
  lHar: '⥢',
  lacute: 'ĺ',
  laemptyv: '⦴',
  lagran: 'ℒ',
  lambda: 'λ',
  lang: '⟨',
  langd: '⦑',
  langle: '⟨',
  lap: '⪅',
  laquo: '«',
  larr: '←',
  larrb: '⇤',
  larrbfs: '⤟',
  larrfs: '⤝',
  larrhk: '↩',
  larrlp: '↫',
  larrpl: '⤹',
  larrsim: '⥳',
  larrtl: '↢',
  lat: '⪫',
  latail: '⤙',
  late: '⪭',
  lates: '⪭︀',
  lbarr: '⤌',
  lbbrk: '❲',
  lbrace: '{',
  lbrack: '[',
  lbrke: '⦋',
  lbrksld: '⦏',
  lbrkslu: '⦍',
  lcaron: 'ľ',
  lcedil: 'ļ',
  lceil: '⌈',
  lcub: '{',
  lcy: 'л',
  ldca: '⤶',
  ldquo: '“',
  ldquor: '„',
  ldrdhar: '⥧',
  ldrushar: '⥋',
  ldsh: '↲',
  le: '≤',
  leftarrow: '←',
  leftarrowtail: '↢',
  leftharpoondown: '↽',
  leftharpoonup: '↼',
  leftleftarrows: '⇇',
  leftrightarrow: '↔',
  leftrightarrows: '⇆',
  leftrightharpoons: '⇋',
  leftrightsquigarrow: '↭',
  leftthreetimes: '⋋',
  leg: '⋚',
  leq: '≤',
  leqq: '≦',
  leqslant: '⩽',
  les: '⩽',
  lescc: '⪨',
  lesdot: '⩿',
  lesdoto: '⪁',
  lesdotor: '⪃',
  lesg: '⋚︀',
  lesges: '⪓',
  lessapprox: '⪅',
  lessdot: '⋖',
  lesseqgtr: '⋚',
  lesseqqgtr: '⪋',
  lessgtr: '≶',
  lesssim: '≲',
  lfisht: '⥼',
  lfloor: '⌊',
  lfr: '𝔩',
  lg: '≶',
  lgE: '⪑',
  lhard: '↽',
  lharu: '↼',
  lharul: '⥪',
  lhblk: '▄',
  ljcy: 'љ',
  ll: '≪',
  llarr: '⇇',
  llcorner: '⌞',
  llhard: '⥫',
  lltri: '◺',
  lmidot: 'ŀ',
  lmoust: '⎰',
  lmoustache: '⎰',
  lnE: '≨',
  lnap: '⪉',
  lnapprox: '⪉',
  lne: '⪇',
  lneq: '⪇',
  lneqq: '≨',
  lnsim: '⋦',
  loang: '⟬',
  loarr: '⇽',
  lobrk: '⟦',
  longleftarrow: '⟵',
  longleftrightarrow: '⟷',
  longmapsto: '⟼',
  longrightarrow: '⟶',
  looparrowleft: '↫',
  looparrowright: '↬',
  lopar: '⦅',
  lopf: '𝕝',
  loplus: '⨭',
  lotimes: '⨴',
  lowast: '∗',
  lowbar: '_',
  loz: '◊',
  lozenge: '◊',
  lozf: '⧫',
  lpar: '(',
  lparlt: '⦓',
  lrarr: '⇆',
  lrcorner: '⌟',
  lrhar: '⇋',
  lrhard: '⥭',
  lrm: '‎',
  lrtri: '⊿',
  lsaquo: '‹',
  lscr: '𝓁',
  lsh: '↰',
  lsim: '≲',
  lsime: '⪍',
  lsimg: '⪏',
  lsqb: '[',
  lsquo: '‘',
  lsquor: '‚',
  lstrok: 'ł',
  lt: '<',
  ltcc: '⪦',
  ltcir: '⩹',
  ltdot: '⋖',
  lthree: '⋋',
  ltimes: '⋉',
  ltlarr: '⥶',
  ltquest: '⩻',
  ltrPar: '⦖',
  ltri: '◃',
  ltrie: '⊴',
  ltrif: '◂',
  lurdshar: '⥊',
  luruhar: '⥦',
  lvertneqq: '≨︀',
  lvnE: '≨︀',
  mDDot: '∺',
  macr: '¯',
  male: '♂',
  malt: '✠',
  maltese: '✠',
  map: '↦',
  mapsto: '↦',
  mapstodown: '↧',
  mapstoleft: '↤',
  mapstoup: '↥',
  marker: '▮',
  mcomma: '⨩',
  mcy: 'м',
  mdash: '—',
  measuredangle: '∡',
  mfr: '𝔪',
  mho: '℧',
  micro: 'µ',
  mid: '∣',
  midast: '*',
  midcir: '⫰',
  middot: '·',
  minus: '−',
  minusb: '⊟',
  minusd: '∸',
  minusdu: '⨪',
  mlcp: '⫛',
  mldr: '…',
  mnplus: '∓',
  models: '⊧',
  mopf: '𝕞',
  mp: '∓',
  mscr: '𝓂',
  mstpos: '∾',
  mu: 'μ',
  multimap: '⊸',
  mumap: '⊸',
  nGg: '⋙̸',
  nGt: '≫⃒',
  nGtv: '≫̸',
  nLeftarrow: '⇍',
  nLeftrightarrow: '⇎',
  nLl: '⋘̸',
  nLt: '≪⃒',
  nLtv: '≪̸',
  nRightarrow: '⇏',
  nVDash: '⊯',
  nVdash: '⊮',
  nabla: '∇',
  nacute: 'ń',
  nang: '∠⃒',
  nap: '≉',
  napE: '⩰̸',
  napid: '≋̸',
  napos: 'ŉ',
  napprox: '≉',
  natur: '♮',
  natural: '♮',
  naturals: 'ℕ',
  nbsp: ' ',
  nbump: '≎̸',
  nbumpe: '≏̸',
  ncap: '⩃',
  ncaron: 'ň',
  ncedil: 'ņ',
  ncong: '≇',
  ncongdot: '⩭̸',
  ncup: '⩂',
  ncy: 'н',
  ndash: '–',
  ne: '≠',
  neArr: '⇗',
  nearhk: '⤤',
  nearr: '↗',
  nearrow: '↗',
  nedot: '≐̸',
  nequiv: '≢',
  nesear: '⤨',
  nesim: '≂̸',
  nexist: '∄',
  nexists: '∄',
  nfr: '𝔫',
  ngE: '≧̸',
  nge: '≱',
  ngeq: '≱',
  ngeqq: '≧̸',
  ngeqslant: '⩾̸',
  nges: '⩾̸',
  ngsim: '≵',
  ngt: '≯',
  ngtr: '≯',
  nhArr: '⇎',
  nharr: '↮',
  nhpar: '⫲',
  ni: '∋',
  nis: '⋼',
  nisd: '⋺',
  niv: '∋',
  njcy: 'њ',
  nlArr: '⇍',
  nlE: '≦̸',
  nlarr: '↚',
  nldr: '‥',
  nle: '≰',
  nleftarrow: '↚',
  nleftrightarrow: '↮',
  nleq: '≰',
  nleqq: '≦̸',
  nleqslant: '⩽̸',
  nles: '⩽̸',
  nless: '≮',
  nlsim: '≴',
  nlt: '≮',
  nltri: '⋪',
  nltrie: '⋬',
  nmid: '∤',
  nopf: '𝕟',
  not: '¬',
  notin: '∉',
  notinE: '⋹̸',
  notindot: '⋵̸',
  notinva: '∉',
  notinvb: '⋷',
  notinvc: '⋶',
  notni: '∌',
  notniva: '∌',
  notnivb: '⋾',
  notnivc: '⋽',
  npar: '∦',
  nparallel: '∦',
  nparsl: '⫽⃥',
  npart: '∂̸',
  npolint: '⨔',
  npr: '⊀',
  nprcue: '⋠',
  npre: '⪯̸',
  nprec: '⊀',
  npreceq: '⪯̸',
  nrArr: '⇏',
  nrarr: '↛',
  nrarrc: '⤳̸',
  nrarrw: '↝̸',
  nrightarrow: '↛',
  nrtri: '⋫',
  nrtrie: '⋭',
  nsc: '⊁',
  nsccue: '⋡',
  nsce: '⪰̸',
  nscr: '𝓃',
  nshortmid: '∤',
  nshortparallel: '∦',
  nsim: '≁',
  nsime: '≄',
  nsimeq: '≄',
  nsmid: '∤',
  nspar: '∦',
  nsqsube: '⋢',
  nsqsupe: '⋣',
  nsub: '⊄',
  nsubE: '⫅̸',
  nsube: '⊈',
  nsubset: '⊂⃒',
  nsubseteq: '⊈',
  nsubseteqq: '⫅̸',
  nsucc: '⊁',
  nsucceq: '⪰̸',
  nsup: '⊅',
  nsupE: '⫆̸',
  nsupe: '⊉',
  nsupset: '⊃⃒',
  nsupseteq: '⊉',
  nsupseteqq: '⫆̸',
  ntgl: '≹',
  ntilde: 'ñ',
  ntlg: '≸',
  ntriangleleft: '⋪',
  ntrianglelefteq: '⋬',
  ntriangleright: '⋫',
  ntrianglerighteq: '⋭',
  nu: 'ν',
  num: '#',
  numero: '№',
  numsp: ' ',
  nvDash: '⊭',
  nvHarr: '⤄',
  nvap: '≍⃒',
  nvdash: '⊬',
  nvge: '≥⃒',
  nvgt: '>⃒',
  nvinfin: '⧞',
  nvlArr: '⤂',
  nvle: '≤⃒',
  nvlt: '<⃒',
  nvltrie: '⊴⃒',
  nvrArr: '⤃',
  nvrtrie: '⊵⃒',
  nvsim: '∼⃒',
  nwArr: '⇖',
  nwarhk: '⤣',
  nwarr: '↖',
  nwarrow: '↖',
  nwnear: '⤧',
  oS: 'Ⓢ',
  oacute: 'ó',
  oast: '⊛',
  ocir: '⊚',
  ocirc: 'ô',
  ocy: 'о',
  odash: '⊝',
  odblac: 'ő',
  odiv: '⨸',
  odot: '⊙',
  odsold: '⦼',
  oelig: 'œ',
  ofcir: '⦿',
  ofr: '𝔬',
  ogon: '˛',
  ograve: 'ò',
  ogt: '⧁',
  ohbar: '⦵',
  ohm: 'Ω',
  oint: '∮',
  olarr: '↺',
  olcir: '⦾',
  olcross: '⦻',
  oline: '‾',
  olt: '⧀',
  omacr: 'ō',
  omega: 'ω',
  omicron: 'ο',
  omid: '⦶',
  ominus: '⊖',
  oopf: '𝕠',
  opar: '⦷',
  operp: '⦹',
  oplus: '⊕',
  or: '∨',
  orarr: '↻',
  ord: '⩝',
  order: 'ℴ',
  orderof: 'ℴ',
  ordf: 'ª',
  ordm: 'º',
  origof: '⊶',
  oror: '⩖',
  orslope: '⩗',
  orv: '⩛',
  oscr: 'ℴ',
  oslash: 'ø',
  osol: '⊘',
  otilde: 'õ',
  otimes: '⊗',
  otimesas: '⨶',
  ouml: 'ö',
  ovbar: '⌽',
  par: '∥',
  para: '¶',
  parallel: '∥',
  parsim: '⫳',
  parsl: '⫽',
  part: '∂',
  pcy: 'п',
  percnt: '%',
  period: '.',
  permil: '‰',
  perp: '⊥',
  pertenk: '‱',
  pfr: '𝔭',
  phi: 'φ',
  phiv: 'ϕ',
  phmmat: 'ℳ',
  phone: '☎',
  pi: 'π',
  pitchfork: '⋔',
  piv: 'ϖ',
  planck: 'ℏ',
  planckh: 'ℎ',
  plankv: 'ℏ',
  plus: '+',
  plusacir: '⨣',
  plusb: '⊞',
  pluscir: '⨢',
  plusdo: '∔',
  plusdu: '⨥',
  pluse: '⩲',
  plusmn: '±',
  plussim: '⨦',
  plustwo: '⨧',
  pm: '±',
  pointint: '⨕',
  popf: '𝕡',
  pound: '£',
  pr: '≺',
  prE: '⪳',
  prap: '⪷',
  prcue: '≼',
  pre: '⪯',
  prec: '≺',
  precapprox: '⪷',
  preccurlyeq: '≼',
  preceq: '⪯',
  precnapprox: '⪹',
  precneqq: '⪵',
  precnsim: '⋨',
  precsim: '≾',
  prime: '′',
  primes: 'ℙ',
  prnE: '⪵',
  prnap: '⪹',
  prnsim: '⋨',
  prod: '∏',
  profalar: '⌮',
  profline: '⌒',
  profsurf: '⌓',
  prop: '∝',
  propto: '∝',
  prsim: '≾',
  prurel: '⊰',
  pscr: '𝓅',
  psi: 'ψ',
  puncsp: ' ',
  qfr: '𝔮',
  qint: '⨌',
  qopf: '𝕢',
  qprime: '⁗',
  qscr: '𝓆',
  quaternions: 'ℍ',
  quatint: '⨖',
  quest: '?',
  questeq: '≟',
  quot: '"',
  rAarr: '⇛',
  rArr: '⇒',
  rAtail: '⤜',
  rBarr: '⤏',
  rHar: '⥤',
  race: '∽̱',
  racute: 'ŕ',
  radic: '√',
  raemptyv: '⦳',
  rang: '⟩',
  rangd: '⦒',
  range: '⦥',
  rangle: '⟩',
  raquo: '»',
  rarr: '→',
  rarrap: '⥵',
  rarrb: '⇥',
  rarrbfs: '⤠',
  rarrc: '⤳',
  rarrfs: '⤞',
  rarrhk: '↪',
  rarrlp: '↬',
  rarrpl: '⥅',
  rarrsim: '⥴',
  rarrtl: '↣',
  rarrw: '↝',
  ratail: '⤚',
  ratio: '∶',
  rationals: 'ℚ',
  rbarr: '⤍',
  rbbrk: '❳',
  rbrace: '}',
  rbrack: ']',
  rbrke: '⦌',
  rbrksld: '⦎',
  rbrkslu: '⦐',
  rcaron: 'ř',
  rcedil: 'ŗ',
  rceil: '⌉',
  rcub: '}',
  rcy: 'р',
  rdca: '⤷',
  rdldhar: '⥩',
  rdquo: '”',
  rdquor: '”',
  rdsh: '↳',
  real: 'ℜ',
  realine: 'ℛ',
  realpart: 'ℜ',
  reals: 'ℝ',
  rect: '▭',
  reg: '®',
  rfisht: '⥽',
  rfloor: '⌋',
  rfr: '𝔯',
  rhard: '⇁',
  rharu: '⇀',
  rharul: '⥬',
  rho: 'ρ',
  rhov: 'ϱ',
  rightarrow: '→',
  rightarrowtail: '↣',
  rightharpoondown: '⇁',
  rightharpoonup: '⇀',
  rightleftarrows: '⇄',
  rightleftharpoons: '⇌',
  rightrightarrows: '⇉',
  rightsquigarrow: '↝',
  rightthreetimes: '⋌',
  ring: '˚',
  risingdotseq: '≓',
  rlarr: '⇄',
  rlhar: '⇌',
  rlm: '‏',
  rmoust: '⎱',
  rmoustache: '⎱',
  rnmid: '⫮',
  roang: '⟭',
  roarr: '⇾',
  robrk: '⟧',
  ropar: '⦆',
  ropf: '𝕣',
  roplus: '⨮',
  rotimes: '⨵',
  rpar: ')',
  rpargt: '⦔',
  rppolint: '⨒',
  rrarr: '⇉',
  rsaquo: '›',
  rscr: '𝓇',
  rsh: '↱',
  rsqb: ']',
  rsquo: '’',
  rsquor: '’',
  rthree: '⋌',
  rtimes: '⋊',
  rtri: '▹',
  rtrie: '⊵',
  rtrif: '▸',
  rtriltri: '⧎',
  ruluhar: '⥨',
  rx: '℞',
  sacute: 'ś',
  sbquo: '‚',
  sc: '≻',
  scE: '⪴',
  scap: '⪸',
  scaron: 'š',
  sccue: '≽',
  sce: '⪰',
  scedil: 'ş',
  scirc: 'ŝ',
  scnE: '⪶',
  scnap: '⪺',
  scnsim: '⋩',
  scpolint: '⨓',
  scsim: '≿',
  scy: 'с',
  sdot: '⋅',
  sdotb: '⊡',
  sdote: '⩦',
  seArr: '⇘',
  searhk: '⤥',
  searr: '↘',
  searrow: '↘',
  sect: '§',
  semi: ';',
  seswar: '⤩',
  setminus: '∖',
  setmn: '∖',
  sext: '✶',
  sfr: '𝔰',
  sfrown: '⌢',
  sharp: '♯',
  shchcy: 'щ',
  shcy: 'ш',
  shortmid: '∣',
  shortparallel: '∥',
  shy: '­',
  sigma: 'σ',
  sigmaf: 'ς',
  sigmav: 'ς',
  sim: '∼',
  simdot: '⩪',
  sime: '≃',
  simeq: '≃',
  simg: '⪞',
  simgE: '⪠',
  siml: '⪝',
  simlE: '⪟',
  simne: '≆',
  simplus: '⨤',
  simrarr: '⥲',
  slarr: '←',
  smallsetminus: '∖',
  smashp: '⨳',
  smeparsl: '⧤',
  smid: '∣',
  smile: '⌣',
  smt: '⪪',
  smte: '⪬',
  smtes: '⪬︀',
  softcy: 'ь',
  sol: '/',
  solb: '⧄',
  solbar: '⌿',
  sopf: '𝕤',
  spades: '♠',
  spadesuit: '♠',
  spar: '∥',
  sqcap: '⊓',
  sqcaps: '⊓︀',
  sqcup: '⊔',
  sqcups: '⊔︀',
  sqsub: '⊏',
  sqsube: '⊑',
  sqsubset: '⊏',
  sqsubseteq: '⊑',
  sqsup: '⊐',
  sqsupe: '⊒',
  sqsupset: '⊐',
  sqsupseteq: '⊒',
  squ: '□',
  square: '□',
  squarf: '▪',
  squf: '▪',
  srarr: '→',
  sscr: '𝓈',
  ssetmn: '∖',
  ssmile: '⌣',
  sstarf: '⋆',
  star: '☆',
  starf: '★',
  straightepsilon: 'ϵ',
  straightphi: 'ϕ',
  strns: '¯',
  sub: '⊂',
  subE: '⫅',
  subdot: '⪽',
  sube: '⊆',
  subedot: '⫃',
  submult: '⫁',
  subnE: '⫋',
  subne: '⊊',
  subplus: '⪿',
  subrarr: '⥹',
  subset: '⊂',
  subseteq: '⊆',
  subseteqq: '⫅',
  subsetneq: '⊊',
  subsetneqq: '⫋',
  subsim: '⫇',
  subsub: '⫕',
  subsup: '⫓',
  succ: '≻',
  succapprox: '⪸',
  succcurlyeq: '≽',
  succeq: '⪰',
  succnapprox: '⪺',
  succneqq: '⪶',
  succnsim: '⋩',
  succsim: '≿',
  sum: '∑',
  sung: '♪',
  sup1: '¹',
  sup2: '²',
  sup3: '³',
  sup: '⊃',
  supE: '⫆',
  supdot: '⪾',
  supdsub: '⫘',
  supe: '⊇',
  supedot: '⫄',
  suphsol: '⟉',
  suphsub: '⫗',
  suplarr: '⥻',
  supmult: '⫂',
  supnE: '⫌',
  supne: '⊋',
  supplus: '⫀',
  supset: '⊃',
  supseteq: '⊇',
  supseteqq: '⫆',
  supsetneq: '⊋',
  supsetneqq: '⫌',
  supsim: '⫈',
  supsub: '⫔',
  supsup: '⫖',
  swArr: '⇙',
  swarhk: '⤦',
  swarr: '↙',
  swarrow: '↙',
  swnwar: '⤪',
  szlig: 'ß',
  target: '⌖',
  tau: 'τ',
  tbrk: '⎴',
  tcaron: 'ť',
  tcedil: 'ţ',
  tcy: 'т',
  tdot: '⃛',
  telrec: '⌕',
  tfr: '𝔱',
  there4: '∴',
  therefore: '∴',
  theta: 'θ',
  thetasym: 'ϑ',
  thetav: 'ϑ',
  thickapprox: '≈',
  thicksim: '∼',
  thinsp: ' ',
  thkap: '≈',
  thksim: '∼',
  thorn: 'þ',
  tilde: '˜',
  times: '×',
  timesb: '⊠',
  timesbar: '⨱',
  timesd: '⨰',
  tint: '∭',
  toea: '⤨',
  top: '⊤',
  topbot: '⌶',
  topcir: '⫱',
  topf: '𝕥',
  topfork: '⫚',
  tosa: '⤩',
  tprime: '‴',
  trade: '™',
  triangle: '▵',
  triangledown: '▿',
  triangleleft: '◃',
  trianglelefteq: '⊴',
  triangleq: '≜',
  triangleright: '▹',
  trianglerighteq: '⊵',
  tridot: '◬',
  trie: '≜',
  triminus: '⨺',
  triplus: '⨹',
  trisb: '⧍',
  tritime: '⨻',
  trpezium: '⏢',
  tscr: '𝓉',
  tscy: 'ц',
  tshcy: 'ћ',
  tstrok: 'ŧ',
  twixt: '≬',
  twoheadleftarrow: '↞',
  twoheadrightarrow: '↠',
  uArr: '⇑',
  uHar: '⥣',
  uacute: 'ú',
  uarr: '↑',
  ubrcy: 'ў',
  ubreve: 'ŭ',
  ucirc: 'û',
  ucy: 'у',
  udarr: '⇅',
  udblac: 'ű',
  udhar: '⥮',
  ufisht: '⥾',
  ufr: '𝔲',
  ugrave: 'ù',
  uharl: '↿',
  uharr: '↾',
  uhblk: '▀',
  ulcorn: '⌜',
  ulcorner: '⌜',
  ulcrop: '⌏',
  ultri: '◸',
  umacr: 'ū',
  uml: '¨',
  uogon: 'ų',
  uopf: '𝕦',
  uparrow: '↑',
  updownarrow: '↕',
  upharpoonleft: '↿',
  upharpoonright: '↾',
  uplus: '⊎',
  upsi: 'υ',
  upsih: 'ϒ',
  upsilon: 'υ',
  upuparrows: '⇈',
  urcorn: '⌝',
  urcorner: '⌝',
  urcrop: '⌎',
  uring: 'ů',
  urtri: '◹',
  uscr: '𝓊',
  utdot: '⋰',
  utilde: 'ũ',
  utri: '▵',
  utrif: '▴',
  uuarr: '⇈',
  uuml: 'ü',
  uwangle: '⦧',
  vArr: '⇕',
  vBar: '⫨',
  vBarv: '⫩',
  vDash: '⊨',
  vangrt: '⦜',
  varepsilon: 'ϵ',
  varkappa: 'ϰ',
  varnothing: '∅',
  varphi: 'ϕ',
  varpi: 'ϖ',
  varpropto: '∝',
  varr: '↕',
  varrho: 'ϱ',
  varsigma: 'ς',
  varsubsetneq: '⊊︀',
  varsubsetneqq: '⫋︀',
  varsupsetneq: '⊋︀',
  varsupsetneqq: '⫌︀',
  vartheta: 'ϑ',
  vartriangleleft: '⊲',
  vartriangleright: '⊳',
  vcy: 'в',
  vdash: '⊢',
  vee: '∨',
  veebar: '⊻',
  veeeq: '≚',
  vellip: '⋮',
  verbar: '|',
  vert: '|',
  vfr: '𝔳',
  vltri: '⊲',
  vnsub: '⊂⃒',
  vnsup: '⊃⃒',
  vopf: '𝕧',
  vprop: '∝',
  vrtri: '⊳',
  vscr: '𝓋',
  vsubnE: '⫋︀',
  vsubne: '⊊︀',
  vsupnE: '⫌︀',
  vsupne: '⊋︀',
  vzigzag: '⦚',
  wcirc: 'ŵ',
  wedbar: '⩟',
  wedge: '∧',
  wedgeq: '≙',
  weierp: '℘',
  wfr: '𝔴',
  wopf: '𝕨',
  wp: '℘',
  wr: '≀',
  wreath: '≀',
  wscr: '𝓌',
  xcap: '⋂',
  xcirc: '◯',
  xcup: '⋃',
  xdtri: '▽',
  xfr: '𝔵',
  xhArr: '⟺',
  xharr: '⟷',
  xi: 'ξ',
  xlArr: '⟸',
  xlarr: '⟵',
  xmap: '⟼',
  xnis: '⋻',
  xodot: '⨀',
  xopf: '𝕩',
  xoplus: '⨁',
  xotime: '⨂',
  xrArr: '⟹',
  xrarr: '⟶',
  xscr: '𝓍',
  xsqcup: '⨆',
  xuplus: '⨄',
  xutri: '△',
  xvee: '⋁',
  xwedge: '⋀',
  yacute: 'ý',
  yacy: 'я',
  ycirc: 'ŷ',
  ycy: 'ы',
  yen: '¥',
  yfr: '𝔶',
  yicy: 'ї',
  yopf: '𝕪',
  yscr: '𝓎',
  yucy: 'ю',
  yuml: 'ÿ',
  zacute: 'ź',
  zcaron: 'ž',
  zcy: 'з',
  zdot: 'ż',
  zeetrf: 'ℨ',
  zeta: 'ζ',
  zfr: '𝔷',
  zhcy: 'ж',
  zigrarr: '⇝',
  zopf: '𝕫',
  zscr: '𝓏',
  zwj: '‍',
  zwnj: '‌'
}

;// CONCATENATED MODULE: ./node_modules/decode-named-character-reference/index.js


const own = {}.hasOwnProperty

function decodeNamedCharacterReference(value) {
  return own.call(characterEntities, value) ? characterEntities[value] : false
}

;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/character-reference.js



const characterReference = {
  name: 'characterReference',
  tokenize: tokenizeCharacterReference
};

function tokenizeCharacterReference(effects, ok, nok) {
  const self = this;
  let size = 0;
  let max;
  let test;
  return start;

  function start(code) {
    effects.enter("characterReference");
    effects.enter("characterReferenceMarker");
    effects.consume(code);
    effects.exit("characterReferenceMarker");
    return open;
  }

  function open(code) {
    if (code === 35) {
      effects.enter("characterReferenceMarkerNumeric");
      effects.consume(code);
      effects.exit("characterReferenceMarkerNumeric");
      return numeric;
    }
    effects.enter("characterReferenceValue");
    max = 31;
    test = asciiAlphanumeric;
    return value(code);
  }

  function numeric(code) {
    if (code === 88 || code === 120) {
      effects.enter("characterReferenceMarkerHexadecimal");
      effects.consume(code);
      effects.exit("characterReferenceMarkerHexadecimal");
      effects.enter("characterReferenceValue");
      max = 6;
      test = asciiHexDigit;
      return value;
    }
    effects.enter("characterReferenceValue");
    max = 7;
    test = asciiDigit;
    return value(code);
  }

  function value(code) {
    if (code === 59 && size) {
      const token = effects.exit("characterReferenceValue");
      if (test === asciiAlphanumeric && !decodeNamedCharacterReference(self.sliceSerialize(token))) {
        return nok(code);
      }

      effects.enter("characterReferenceMarker");
      effects.consume(code);
      effects.exit("characterReferenceMarker");
      effects.exit("characterReference");
      return ok;
    }
    if (test(code) && size++ < max) {
      effects.consume(code);
      return value;
    }
    return nok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/character-escape.js


const characterEscape = {
  name: 'characterEscape',
  tokenize: tokenizeCharacterEscape
};

function tokenizeCharacterEscape(effects, ok, nok) {
  return start;

  function start(code) {
    effects.enter("characterEscape");
    effects.enter("escapeMarker");
    effects.consume(code);
    effects.exit("escapeMarker");
    return inside;
  }

  function inside(code) {
    if (asciiPunctuation(code)) {
      effects.enter("characterEscapeValue");
      effects.consume(code);
      effects.exit("characterEscapeValue");
      effects.exit("characterEscape");
      return ok;
    }
    return nok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/line-ending.js



const lineEnding = {
  name: 'lineEnding',
  tokenize: tokenizeLineEnding
};

function tokenizeLineEnding(effects, ok) {
  return start;

  function start(code) {
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return factorySpace(effects, ok, "linePrefix");
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-util-resolve-all/index.js

function resolveAll(constructs, events, context) {
  const called = []
  let index = -1

  while (++index < constructs.length) {
    const resolve = constructs[index].resolveAll

    if (resolve && !called.includes(resolve)) {
      events = resolve(events, context)
      called.push(resolve)
    }
  }

  return events
}

;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/label-end.js









const labelEnd = {
  name: 'labelEnd',
  resolveAll: resolveAllLabelEnd,
  resolveTo: resolveToLabelEnd,
  tokenize: tokenizeLabelEnd
};

const resourceConstruct = {
  tokenize: tokenizeResource
};
const referenceFullConstruct = {
  tokenize: tokenizeReferenceFull
};
const referenceCollapsedConstruct = {
  tokenize: tokenizeReferenceCollapsed
};

function resolveAllLabelEnd(events) {
  let index = -1;
  const newEvents = [];
  while (++index < events.length) {
    const token = events[index][1];
    newEvents.push(events[index]);
    if (token.type === "labelImage" || token.type === "labelLink" || token.type === "labelEnd") {
      const offset = token.type === "labelImage" ? 4 : 2;
      token.type = "data";
      index += offset;
    }
  }

  if (events.length !== newEvents.length) {
    splice(events, 0, events.length, newEvents);
  }
  return events;
}

function resolveToLabelEnd(events, context) {
  let index = events.length;
  let offset = 0;
  let open;
  let close;
  let media;

  while (index--) {
    const token = events[index][1];
    if (open) {
      if (token.type === "link" || token.type === "labelLink" && token._inactive) {
        break;
      }

      if (events[index][0] === 'enter' && token.type === "labelLink") {
        token._inactive = true;
      }
    } else if (close) {
      if (events[index][0] === 'enter' && (token.type === "labelImage" || token.type === "labelLink") && !token._balanced) {
        open = index;
        if (token.type !== "labelLink") {
          offset = 2;
          break;
        }
      }
    } else if (token.type === "labelEnd") {
      close = index;
    }
  }
  const group = {
    type: events[open][1].type === "labelLink" ? "link" : "image",
    start: {
      ...events[open][1].start
    },
    end: {
      ...events[events.length - 1][1].end
    }
  };
  const label = {
    type: "label",
    start: {
      ...events[open][1].start
    },
    end: {
      ...events[close][1].end
    }
  };
  const text = {
    type: "labelText",
    start: {
      ...events[open + offset + 2][1].end
    },
    end: {
      ...events[close - 2][1].start
    }
  };
  media = [['enter', group, context], ['enter', label, context]];

  media = push(media, events.slice(open + 1, open + offset + 3));

  media = push(media, [['enter', text, context]]);


  media = push(media, resolveAll(context.parser.constructs.insideSpan.null, events.slice(open + offset + 4, close - 3), context));

  media = push(media, [['exit', text, context], events[close - 2], events[close - 1], ['exit', label, context]]);

  media = push(media, events.slice(close + 1));

  media = push(media, [['exit', group, context]]);
  splice(events, open, events.length, media);
  return events;
}

function tokenizeLabelEnd(effects, ok, nok) {
  const self = this;
  const labelStarts = self._labelStarts;
  let labelStart;
  let defined;
  if (labelStarts) {
    while (labelStarts.length > 0 && labelStarts[labelStarts.length - 1]._balanced) {
      labelStarts.pop();
    }
    labelStart = labelStarts[labelStarts.length - 1];
  }
  return start;

  function start(code) {
    if (!labelStart) {
      return nok(code);
    }

    //
    //
    if (labelStart._inactive) {
      return labelEndNok(code);
    }
    defined = self.parser.defined.includes(normalizeIdentifier(self.sliceSerialize({
      start: labelStart.end,
      end: self.now()
    })));
    effects.enter("labelEnd");
    effects.enter("labelMarker");
    effects.consume(code);
    effects.exit("labelMarker");
    effects.exit("labelEnd");
    return after;
  }

  function after(code) {

    if (code === 40) {
      return effects.attempt(resourceConstruct, labelEndOk, defined ? labelEndOk : labelEndNok)(code);
    }

    if (code === 91) {
      return effects.attempt(referenceFullConstruct, labelEndOk, defined ? referenceNotFull : labelEndNok)(code);
    }

    return defined ? labelEndOk(code) : labelEndNok(code);
  }

  function referenceNotFull(code) {
    return effects.attempt(referenceCollapsedConstruct, labelEndOk, labelEndNok)(code);
  }

  function labelEndOk(code) {

    labelStarts.pop();
    return ok(code);
  }

  function labelEndNok(code) {
    labelStart._balanced = true;
    return nok(code);
  }
}

function tokenizeResource(effects, ok, nok) {
  return resourceStart;

  function resourceStart(code) {
    effects.enter("resource");
    effects.enter("resourceMarker");
    effects.consume(code);
    effects.exit("resourceMarker");
    return resourceBefore;
  }

  function resourceBefore(code) {
    return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, resourceOpen)(code) : resourceOpen(code);
  }

  function resourceOpen(code) {
    if (code === 41) {
      return resourceEnd(code);
    }
    return factoryDestination(effects, resourceDestinationAfter, resourceDestinationMissing, "resourceDestination", "resourceDestinationLiteral", "resourceDestinationLiteralMarker", "resourceDestinationRaw", "resourceDestinationString", 32)(code);
  }

  function resourceDestinationAfter(code) {
    return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, resourceBetween)(code) : resourceEnd(code);
  }

  function resourceDestinationMissing(code) {
    return nok(code);
  }

  function resourceBetween(code) {
    if (code === 34 || code === 39 || code === 40) {
      return factoryTitle(effects, resourceTitleAfter, nok, "resourceTitle", "resourceTitleMarker", "resourceTitleString")(code);
    }
    return resourceEnd(code);
  }

  function resourceTitleAfter(code) {
    return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, resourceEnd)(code) : resourceEnd(code);
  }

  function resourceEnd(code) {
    if (code === 41) {
      effects.enter("resourceMarker");
      effects.consume(code);
      effects.exit("resourceMarker");
      effects.exit("resource");
      return ok;
    }
    return nok(code);
  }
}

function tokenizeReferenceFull(effects, ok, nok) {
  const self = this;
  return referenceFull;

  function referenceFull(code) {
    return factoryLabel.call(self, effects, referenceFullAfter, referenceFullMissing, "reference", "referenceMarker", "referenceString")(code);
  }

  function referenceFullAfter(code) {
    return self.parser.defined.includes(normalizeIdentifier(self.sliceSerialize(self.events[self.events.length - 1][1]).slice(1, -1))) ? ok(code) : nok(code);
  }

  function referenceFullMissing(code) {
    return nok(code);
  }
}

function tokenizeReferenceCollapsed(effects, ok, nok) {
  return referenceCollapsedStart;

  function referenceCollapsedStart(code) {

    effects.enter("reference");
    effects.enter("referenceMarker");
    effects.consume(code);
    effects.exit("referenceMarker");
    return referenceCollapsedOpen;
  }

  function referenceCollapsedOpen(code) {
    if (code === 93) {
      effects.enter("referenceMarker");
      effects.consume(code);
      effects.exit("referenceMarker");
      effects.exit("reference");
      return ok;
    }
    return nok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/label-start-image.js



const labelStartImage = {
  name: 'labelStartImage',
  resolveAll: labelEnd.resolveAll,
  tokenize: tokenizeLabelStartImage
};

function tokenizeLabelStartImage(effects, ok, nok) {
  const self = this;
  let labelImage;
  return start;

  function start(code) {
    effects.enter("labelImage");
    effects.enter("labelImageMarker");
    effects.consume(code);
    effects.exit("labelImageMarker");
    return open;
  }

  function open(code) {
    if (code === 91) {
      effects.enter("labelMarker");
      effects.consume(code);
      effects.exit("labelMarker");
      labelImage = effects.exit("labelImage");
      return after;
    }
    return nok(code);
  }

  function after(code) {
    if (code === 94 && '_hiddenFootnoteSupport' in self.parser.constructs) {
      return nok(code);
    }
    self._labelStarts = self._labelStarts || [];
    self._labelStarts.push(labelImage);
    return ok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-util-classify-character/index.js


function classifyCharacter(code) {
  if (code === null || markdownLineEndingOrSpace(code) || unicodeWhitespace(code)) {
    return 1;
  }
  if (unicodePunctuation(code)) {
    return 2;
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/attention.js




const attention = {
  name: 'attention',
  resolveAll: resolveAllAttention,
  tokenize: tokenizeAttention
};

function resolveAllAttention(events, context) {
  let index = -1;
  let nextEvents;

  //
  while (++index < events.length) {
    if (events[index][0] === 'enter' && events[index][1].type === 'attentionSequence' && events[index][1]._close) {
      let open = index;

      while (open--) {
        if (events[open][0] === 'exit' && events[open][1].type === 'attentionSequence' && events[open][1]._open &&
        context.sliceSerialize(events[open][1]).charCodeAt(0) === context.sliceSerialize(events[index][1]).charCodeAt(0)) {
          if ((events[open][1]._close || events[index][1]._open) && (events[index][1].end.offset - events[index][1].start.offset) % 3 && !((events[open][1].end.offset - events[open][1].start.offset + events[index][1].end.offset - events[index][1].start.offset) % 3)) {
            continue;
          }

          const use = events[open][1].end.offset - events[open][1].start.offset > 1 && events[index][1].end.offset - events[index][1].start.offset > 1 ? 2 : 1;
          const start = {
            ...events[open][1].end
          };
          const end = {
            ...events[index][1].start
          };
          movePoint(start, -use);
          movePoint(end, use);
          const openingSequence = {
            type: use > 1 ? "strongSequence" : "emphasisSequence",
            start,
            end: {
              ...events[open][1].end
            }
          };
          const closingSequence = {
            type: use > 1 ? "strongSequence" : "emphasisSequence",
            start: {
              ...events[index][1].start
            },
            end
          };
          const text = {
            type: use > 1 ? "strongText" : "emphasisText",
            start: {
              ...events[open][1].end
            },
            end: {
              ...events[index][1].start
            }
          };
          const group = {
            type: use > 1 ? "strong" : "emphasis",
            start: {
              ...openingSequence.start
            },
            end: {
              ...closingSequence.end
            }
          };
          events[open][1].end = {
            ...openingSequence.start
          };
          events[index][1].start = {
            ...closingSequence.end
          };
          nextEvents = [];

          if (events[open][1].end.offset - events[open][1].start.offset) {
            nextEvents = push(nextEvents, [['enter', events[open][1], context], ['exit', events[open][1], context]]);
          }

          nextEvents = push(nextEvents, [['enter', group, context], ['enter', openingSequence, context], ['exit', openingSequence, context], ['enter', text, context]]);


          nextEvents = push(nextEvents, resolveAll(context.parser.constructs.insideSpan.null, events.slice(open + 1, index), context));

          nextEvents = push(nextEvents, [['exit', text, context], ['enter', closingSequence, context], ['exit', closingSequence, context], ['exit', group, context]]);

          let offset = 0;

          if (events[index][1].end.offset - events[index][1].start.offset) {
            offset = 2;
            nextEvents = push(nextEvents, [['enter', events[index][1], context], ['exit', events[index][1], context]]);
          }
          splice(events, open - 1, index - open + 3, nextEvents);
          index = open + nextEvents.length - offset - 2;
          break;
        }
      }
    }
  }

  index = -1;
  while (++index < events.length) {
    if (events[index][1].type === 'attentionSequence') {
      events[index][1].type = 'data';
    }
  }
  return events;
}

function tokenizeAttention(effects, ok) {
  const attentionMarkers = this.parser.constructs.attentionMarkers.null;
  const previous = this.previous;
  const before = classifyCharacter(previous);

  let marker;
  return start;

  function start(code) {
    marker = code;
    effects.enter('attentionSequence');
    return inside(code);
  }

  function inside(code) {
    if (code === marker) {
      effects.consume(code);
      return inside;
    }
    const token = effects.exit('attentionSequence');

    const after = classifyCharacter(code);


    const open = !after || after === 2 && before || attentionMarkers.includes(code) && code !== 42 && code !== 95;
    const close = !before || before === 2 && after || attentionMarkers.includes(previous) && previous !== 42 && previous !== 95;
    token._open = Boolean(marker === 42 ? open : open && (before || !close));
    token._close = Boolean(marker === 42 ? close : close && (after || !open));
    return ok(code);
  }
}

function movePoint(point, offset) {
  point.column += offset;
  point.offset += offset;
  point._bufferIndex += offset;
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/autolink.js


const autolink = {
  name: 'autolink',
  tokenize: tokenizeAutolink
};

function tokenizeAutolink(effects, ok, nok) {
  let size = 0;
  return start;

  function start(code) {
    effects.enter("autolink");
    effects.enter("autolinkMarker");
    effects.consume(code);
    effects.exit("autolinkMarker");
    effects.enter("autolinkProtocol");
    return open;
  }

  function open(code) {
    if (asciiAlpha(code)) {
      effects.consume(code);
      return schemeOrEmailAtext;
    }
    if (code === 64) {
      return nok(code);
    }
    return emailAtext(code);
  }

  function schemeOrEmailAtext(code) {
    if (code === 43 || code === 45 || code === 46 || asciiAlphanumeric(code)) {
      size = 1;
      return schemeInsideOrEmailAtext(code);
    }
    return emailAtext(code);
  }

  function schemeInsideOrEmailAtext(code) {
    if (code === 58) {
      effects.consume(code);
      size = 0;
      return urlInside;
    }

    if ((code === 43 || code === 45 || code === 46 || asciiAlphanumeric(code)) && size++ < 32) {
      effects.consume(code);
      return schemeInsideOrEmailAtext;
    }
    size = 0;
    return emailAtext(code);
  }

  function urlInside(code) {
    if (code === 62) {
      effects.exit("autolinkProtocol");
      effects.enter("autolinkMarker");
      effects.consume(code);
      effects.exit("autolinkMarker");
      effects.exit("autolink");
      return ok;
    }

    if (code === null || code === 32 || code === 60 || asciiControl(code)) {
      return nok(code);
    }
    effects.consume(code);
    return urlInside;
  }

  function emailAtext(code) {
    if (code === 64) {
      effects.consume(code);
      return emailAtSignOrDot;
    }
    if (asciiAtext(code)) {
      effects.consume(code);
      return emailAtext;
    }
    return nok(code);
  }

  function emailAtSignOrDot(code) {
    return asciiAlphanumeric(code) ? emailLabel(code) : nok(code);
  }

  function emailLabel(code) {
    if (code === 46) {
      effects.consume(code);
      size = 0;
      return emailAtSignOrDot;
    }
    if (code === 62) {
      effects.exit("autolinkProtocol").type = "autolinkEmail";
      effects.enter("autolinkMarker");
      effects.consume(code);
      effects.exit("autolinkMarker");
      effects.exit("autolink");
      return ok;
    }
    return emailValue(code);
  }

  function emailValue(code) {
    if ((code === 45 || asciiAlphanumeric(code)) && size++ < 63) {
      const next = code === 45 ? emailValue : emailLabel;
      effects.consume(code);
      return next;
    }
    return nok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/html-text.js



const htmlText = {
  name: 'htmlText',
  tokenize: tokenizeHtmlText
};

function tokenizeHtmlText(effects, ok, nok) {
  const self = this;
  let marker;
  let index;
  let returnState;
  return start;

  function start(code) {
    effects.enter("htmlText");
    effects.enter("htmlTextData");
    effects.consume(code);
    return open;
  }

  function open(code) {
    if (code === 33) {
      effects.consume(code);
      return declarationOpen;
    }
    if (code === 47) {
      effects.consume(code);
      return tagCloseStart;
    }
    if (code === 63) {
      effects.consume(code);
      return instruction;
    }

    if (asciiAlpha(code)) {
      effects.consume(code);
      return tagOpen;
    }
    return nok(code);
  }

  function declarationOpen(code) {
    if (code === 45) {
      effects.consume(code);
      return commentOpenInside;
    }
    if (code === 91) {
      effects.consume(code);
      index = 0;
      return cdataOpenInside;
    }
    if (asciiAlpha(code)) {
      effects.consume(code);
      return declaration;
    }
    return nok(code);
  }

  function commentOpenInside(code) {
    if (code === 45) {
      effects.consume(code);
      return commentEnd;
    }
    return nok(code);
  }

  function comment(code) {
    if (code === null) {
      return nok(code);
    }
    if (code === 45) {
      effects.consume(code);
      return commentClose;
    }
    if (markdownLineEnding(code)) {
      returnState = comment;
      return lineEndingBefore(code);
    }
    effects.consume(code);
    return comment;
  }

  function commentClose(code) {
    if (code === 45) {
      effects.consume(code);
      return commentEnd;
    }
    return comment(code);
  }

  function commentEnd(code) {
    return code === 62 ? end(code) : code === 45 ? commentClose(code) : comment(code);
  }

  function cdataOpenInside(code) {
    const value = "CDATA[";
    if (code === value.charCodeAt(index++)) {
      effects.consume(code);
      return index === value.length ? cdata : cdataOpenInside;
    }
    return nok(code);
  }

  function cdata(code) {
    if (code === null) {
      return nok(code);
    }
    if (code === 93) {
      effects.consume(code);
      return cdataClose;
    }
    if (markdownLineEnding(code)) {
      returnState = cdata;
      return lineEndingBefore(code);
    }
    effects.consume(code);
    return cdata;
  }

  function cdataClose(code) {
    if (code === 93) {
      effects.consume(code);
      return cdataEnd;
    }
    return cdata(code);
  }

  function cdataEnd(code) {
    if (code === 62) {
      return end(code);
    }
    if (code === 93) {
      effects.consume(code);
      return cdataEnd;
    }
    return cdata(code);
  }

  function declaration(code) {
    if (code === null || code === 62) {
      return end(code);
    }
    if (markdownLineEnding(code)) {
      returnState = declaration;
      return lineEndingBefore(code);
    }
    effects.consume(code);
    return declaration;
  }

  function instruction(code) {
    if (code === null) {
      return nok(code);
    }
    if (code === 63) {
      effects.consume(code);
      return instructionClose;
    }
    if (markdownLineEnding(code)) {
      returnState = instruction;
      return lineEndingBefore(code);
    }
    effects.consume(code);
    return instruction;
  }

  function instructionClose(code) {
    return code === 62 ? end(code) : instruction(code);
  }

  function tagCloseStart(code) {
    if (asciiAlpha(code)) {
      effects.consume(code);
      return tagClose;
    }
    return nok(code);
  }

  function tagClose(code) {
    if (code === 45 || asciiAlphanumeric(code)) {
      effects.consume(code);
      return tagClose;
    }
    return tagCloseBetween(code);
  }

  function tagCloseBetween(code) {
    if (markdownLineEnding(code)) {
      returnState = tagCloseBetween;
      return lineEndingBefore(code);
    }
    if (markdownSpace(code)) {
      effects.consume(code);
      return tagCloseBetween;
    }
    return end(code);
  }

  function tagOpen(code) {
    if (code === 45 || asciiAlphanumeric(code)) {
      effects.consume(code);
      return tagOpen;
    }
    if (code === 47 || code === 62 || markdownLineEndingOrSpace(code)) {
      return tagOpenBetween(code);
    }
    return nok(code);
  }

  function tagOpenBetween(code) {
    if (code === 47) {
      effects.consume(code);
      return end;
    }

    if (code === 58 || code === 95 || asciiAlpha(code)) {
      effects.consume(code);
      return tagOpenAttributeName;
    }
    if (markdownLineEnding(code)) {
      returnState = tagOpenBetween;
      return lineEndingBefore(code);
    }
    if (markdownSpace(code)) {
      effects.consume(code);
      return tagOpenBetween;
    }
    return end(code);
  }

  function tagOpenAttributeName(code) {
    if (code === 45 || code === 46 || code === 58 || code === 95 || asciiAlphanumeric(code)) {
      effects.consume(code);
      return tagOpenAttributeName;
    }
    return tagOpenAttributeNameAfter(code);
  }

  function tagOpenAttributeNameAfter(code) {
    if (code === 61) {
      effects.consume(code);
      return tagOpenAttributeValueBefore;
    }
    if (markdownLineEnding(code)) {
      returnState = tagOpenAttributeNameAfter;
      return lineEndingBefore(code);
    }
    if (markdownSpace(code)) {
      effects.consume(code);
      return tagOpenAttributeNameAfter;
    }
    return tagOpenBetween(code);
  }

  function tagOpenAttributeValueBefore(code) {
    if (code === null || code === 60 || code === 61 || code === 62 || code === 96) {
      return nok(code);
    }
    if (code === 34 || code === 39) {
      effects.consume(code);
      marker = code;
      return tagOpenAttributeValueQuoted;
    }
    if (markdownLineEnding(code)) {
      returnState = tagOpenAttributeValueBefore;
      return lineEndingBefore(code);
    }
    if (markdownSpace(code)) {
      effects.consume(code);
      return tagOpenAttributeValueBefore;
    }
    effects.consume(code);
    return tagOpenAttributeValueUnquoted;
  }

  function tagOpenAttributeValueQuoted(code) {
    if (code === marker) {
      effects.consume(code);
      marker = undefined;
      return tagOpenAttributeValueQuotedAfter;
    }
    if (code === null) {
      return nok(code);
    }
    if (markdownLineEnding(code)) {
      returnState = tagOpenAttributeValueQuoted;
      return lineEndingBefore(code);
    }
    effects.consume(code);
    return tagOpenAttributeValueQuoted;
  }

  function tagOpenAttributeValueUnquoted(code) {
    if (code === null || code === 34 || code === 39 || code === 60 || code === 61 || code === 96) {
      return nok(code);
    }
    if (code === 47 || code === 62 || markdownLineEndingOrSpace(code)) {
      return tagOpenBetween(code);
    }
    effects.consume(code);
    return tagOpenAttributeValueUnquoted;
  }

  function tagOpenAttributeValueQuotedAfter(code) {
    if (code === 47 || code === 62 || markdownLineEndingOrSpace(code)) {
      return tagOpenBetween(code);
    }
    return nok(code);
  }

  function end(code) {
    if (code === 62) {
      effects.consume(code);
      effects.exit("htmlTextData");
      effects.exit("htmlText");
      return ok;
    }
    return nok(code);
  }

  function lineEndingBefore(code) {
    effects.exit("htmlTextData");
    effects.enter("lineEnding");
    effects.consume(code);
    effects.exit("lineEnding");
    return lineEndingAfter;
  }

  function lineEndingAfter(code) {

    return markdownSpace(code) ? factorySpace(effects, lineEndingAfterPrefix, "linePrefix", self.parser.constructs.disable.null.includes('codeIndented') ? undefined : 4)(code) : lineEndingAfterPrefix(code);
  }

  function lineEndingAfterPrefix(code) {
    effects.enter("htmlTextData");
    return returnState(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/label-start-link.js



const labelStartLink = {
  name: 'labelStartLink',
  resolveAll: labelEnd.resolveAll,
  tokenize: tokenizeLabelStartLink
};

function tokenizeLabelStartLink(effects, ok, nok) {
  const self = this;
  let labelLink;
  return start;

  function start(code) {
    effects.enter("labelLink");
    effects.enter("labelMarker");
    effects.consume(code);
    effects.exit("labelMarker");
    labelLink = effects.exit("labelLink");
    return after;
  }

  function after(code) {
    if (code === 94 && '_hiddenFootnoteSupport' in self.parser.constructs) {
      return nok(code);
    }
    self._labelStarts = self._labelStarts || [];
    self._labelStarts.push(labelLink);
    return ok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/hard-break-escape.js


const hardBreakEscape = {
  name: 'hardBreakEscape',
  tokenize: tokenizeHardBreakEscape
};

function tokenizeHardBreakEscape(effects, ok, nok) {
  return start;

  function start(code) {
    effects.enter("hardBreakEscape");
    effects.consume(code);
    return after;
  }

  function after(code) {
    if (markdownLineEnding(code)) {
      effects.exit("hardBreakEscape");
      return ok(code);
    }
    return nok(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-core-commonmark/lib/code-text.js


const codeText = {
  name: 'codeText',
  previous,
  resolve: resolveCodeText,
  tokenize: tokenizeCodeText
};

function resolveCodeText(events) {
  let tailExitIndex = events.length - 4;
  let headEnterIndex = 3;
  let index;
  let enter;

  if ((events[headEnterIndex][1].type === "lineEnding" || events[headEnterIndex][1].type === 'space') && (events[tailExitIndex][1].type === "lineEnding" || events[tailExitIndex][1].type === 'space')) {
    index = headEnterIndex;

    while (++index < tailExitIndex) {
      if (events[index][1].type === "codeTextData") {
        events[headEnterIndex][1].type = "codeTextPadding";
        events[tailExitIndex][1].type = "codeTextPadding";
        headEnterIndex += 2;
        tailExitIndex -= 2;
        break;
      }
    }
  }

  index = headEnterIndex - 1;
  tailExitIndex++;
  while (++index <= tailExitIndex) {
    if (enter === undefined) {
      if (index !== tailExitIndex && events[index][1].type !== "lineEnding") {
        enter = index;
      }
    } else if (index === tailExitIndex || events[index][1].type === "lineEnding") {
      events[enter][1].type = "codeTextData";
      if (index !== enter + 2) {
        events[enter][1].end = events[index - 1][1].end;
        events.splice(enter + 2, index - enter - 2);
        tailExitIndex -= index - enter - 2;
        index = enter + 2;
      }
      enter = undefined;
    }
  }
  return events;
}

function previous(code) {
  return code !== 96 || this.events[this.events.length - 1][1].type === "characterEscape";
}

function tokenizeCodeText(effects, ok, nok) {
  const self = this;
  let sizeOpen = 0;
  let size;
  let token;
  return start;

  function start(code) {
    effects.enter("codeText");
    effects.enter("codeTextSequence");
    return sequenceOpen(code);
  }

  function sequenceOpen(code) {
    if (code === 96) {
      effects.consume(code);
      sizeOpen++;
      return sequenceOpen;
    }
    effects.exit("codeTextSequence");
    return between(code);
  }

  function between(code) {
    if (code === null) {
      return nok(code);
    }

    if (code === 32) {
      effects.enter('space');
      effects.consume(code);
      effects.exit('space');
      return between;
    }

    if (code === 96) {
      token = effects.enter("codeTextSequence");
      size = 0;
      return sequenceClose(code);
    }
    if (markdownLineEnding(code)) {
      effects.enter("lineEnding");
      effects.consume(code);
      effects.exit("lineEnding");
      return between;
    }

    effects.enter("codeTextData");
    return data(code);
  }

  function data(code) {
    if (code === null || code === 32 || code === 96 || markdownLineEnding(code)) {
      effects.exit("codeTextData");
      return between(code);
    }
    effects.consume(code);
    return data;
  }

  function sequenceClose(code) {
    if (code === 96) {
      effects.consume(code);
      size++;
      return sequenceClose;
    }

    if (size === sizeOpen) {
      effects.exit("codeTextSequence");
      effects.exit("codeText");
      return ok(code);
    }

    token.type = "codeTextData";
    return data(code);
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark/lib/constructs.js




const constructs_document = {
  [42]: list,
  [43]: list,
  [45]: list,
  [48]: list,
  [49]: list,
  [50]: list,
  [51]: list,
  [52]: list,
  [53]: list,
  [54]: list,
  [55]: list,
  [56]: list,
  [57]: list,
  [62]: blockQuote
};

const contentInitial = {
  [91]: definition
};

const flowInitial = {
  [-2]: codeIndented,
  [-1]: codeIndented,
  [32]: codeIndented
};

const constructs_flow = {
  [35]: headingAtx,
  [42]: thematicBreak,
  [45]: [setextUnderline, thematicBreak],
  [60]: htmlFlow,
  [61]: setextUnderline,
  [95]: thematicBreak,
  [96]: codeFenced,
  [126]: codeFenced
};

const constructs_string = {
  [38]: characterReference,
  [92]: characterEscape
};

const constructs_text = {
  [-5]: lineEnding,
  [-4]: lineEnding,
  [-3]: lineEnding,
  [33]: labelStartImage,
  [38]: characterReference,
  [42]: attention,
  [60]: [autolink, htmlText],
  [91]: labelStartLink,
  [92]: [hardBreakEscape, characterEscape],
  [93]: labelEnd,
  [95]: attention,
  [96]: codeText
};

const insideSpan = {
  null: [attention, resolver]
};

const attentionMarkers = {
  null: [42, 95]
};

const disable = {
  null: []
};
;// CONCATENATED MODULE: ./node_modules/micromark/lib/create-tokenizer.js





function createTokenizer(parser, initialize, from) {
  let point = {
    _bufferIndex: -1,
    _index: 0,
    line: from && from.line || 1,
    column: from && from.column || 1,
    offset: from && from.offset || 0
  };
  const columnStart = {};
  const resolveAllConstructs = [];
  let chunks = [];
  let stack = [];
  let consumed = true;

  const effects = {
    attempt: constructFactory(onsuccessfulconstruct),
    check: constructFactory(onsuccessfulcheck),
    consume,
    enter,
    exit,
    interrupt: constructFactory(onsuccessfulcheck, {
      interrupt: true
    })
  };

  const context = {
    code: null,
    containerState: {},
    defineSkip,
    events: [],
    now,
    parser,
    previous: null,
    sliceSerialize,
    sliceStream,
    write
  };

  let state = initialize.tokenize.call(context, effects);

  let expectedCode;
  if (initialize.resolveAll) {
    resolveAllConstructs.push(initialize);
  }
  return context;

  function write(slice) {
    chunks = push(chunks, slice);
    main();

    if (chunks[chunks.length - 1] !== null) {
      return [];
    }
    addResult(initialize, 0);

    context.events = resolveAll(resolveAllConstructs, context.events, context);
    return context.events;
  }

  //
  //

  function sliceSerialize(token, expandTabs) {
    return serializeChunks(sliceStream(token), expandTabs);
  }

  function sliceStream(token) {
    return sliceChunks(chunks, token);
  }

  function now() {
    const {
      _bufferIndex,
      _index,
      line,
      column,
      offset
    } = point;
    return {
      _bufferIndex,
      _index,
      line,
      column,
      offset
    };
  }

  function defineSkip(value) {
    columnStart[value.line] = value.column;
    accountForPotentialSkip();
  }

  //
  //

  function main() {
    while (point._index < chunks.length) {
      const chunk = chunks[point._index];

      if (typeof chunk === 'string') {
        const chunkIndex = point._index;
        if (point._bufferIndex < 0) {
          point._bufferIndex = 0;
        }
        while (point._index === chunkIndex && point._bufferIndex < chunk.length) {
          go(chunk.charCodeAt(point._bufferIndex));
        }
      } else {
        go(chunk);
      }
    }
  }

  function go(code) {
    consumed = undefined;
    expectedCode = code;
    state = state(code);
  }

  function consume(code) {
    if (markdownLineEnding(code)) {
      point.line++;
      point.column = 1;
      point.offset += code === -3 ? 2 : 1;
      accountForPotentialSkip();
    } else if (code !== -1) {
      point.column++;
      point.offset++;
    }

    if (point._bufferIndex < 0) {
      point._index++;
    } else {
      point._bufferIndex++;

      if (point._bufferIndex ===
      chunks[point._index].length) {
        point._bufferIndex = -1;
        point._index++;
      }
    }

    context.previous = code;

    consumed = true;
  }

  function enter(type, fields) {
    const token = fields || {};
    token.type = type;
    token.start = now();
    context.events.push(['enter', token, context]);
    stack.push(token);
    return token;
  }

  function exit(type) {
    const token = stack.pop();
    token.end = now();
    context.events.push(['exit', token, context]);
    return token;
  }

  function onsuccessfulconstruct(construct, info) {
    addResult(construct, info.from);
  }

  function onsuccessfulcheck(_, info) {
    info.restore();
  }

  function constructFactory(onreturn, fields) {
    return hook;

    function hook(constructs, returnState, bogusState) {
      let listOfConstructs;
      let constructIndex;
      let currentConstruct;
      let info;
      return Array.isArray(constructs) ?
      handleListOfConstructs(constructs) : 'tokenize' in constructs ?
      handleListOfConstructs([( constructs)]) : handleMapOfConstructs(constructs);

      function handleMapOfConstructs(map) {
        return start;

        function start(code) {
          const left = code !== null && map[code];
          const all = code !== null && map.null;
          const list = [
          ...(Array.isArray(left) ? left : left ? [left] : []), ...(Array.isArray(all) ? all : all ? [all] : [])];
          return handleListOfConstructs(list)(code);
        }
      }

      function handleListOfConstructs(list) {
        listOfConstructs = list;
        constructIndex = 0;
        if (list.length === 0) {
          return bogusState;
        }
        return handleConstruct(list[constructIndex]);
      }

      function handleConstruct(construct) {
        return start;

        function start(code) {
          info = store();
          currentConstruct = construct;
          if (!construct.partial) {
            context.currentConstruct = construct;
          }


          if (construct.name && context.parser.constructs.disable.null.includes(construct.name)) {
            return nok(code);
          }
          return construct.tokenize.call(
          fields ? Object.assign(Object.create(context), fields) : context, effects, ok, nok)(code);
        }
      }

      function ok(code) {
        consumed = true;
        onreturn(currentConstruct, info);
        return returnState;
      }

      function nok(code) {
        consumed = true;
        info.restore();
        if (++constructIndex < listOfConstructs.length) {
          return handleConstruct(listOfConstructs[constructIndex]);
        }
        return bogusState;
      }
    }
  }

  function addResult(construct, from) {
    if (construct.resolveAll && !resolveAllConstructs.includes(construct)) {
      resolveAllConstructs.push(construct);
    }
    if (construct.resolve) {
      splice(context.events, from, context.events.length - from, construct.resolve(context.events.slice(from), context));
    }
    if (construct.resolveTo) {
      context.events = construct.resolveTo(context.events, context);
    }
  }

  function store() {
    const startPoint = now();
    const startPrevious = context.previous;
    const startCurrentConstruct = context.currentConstruct;
    const startEventsIndex = context.events.length;
    const startStack = Array.from(stack);
    return {
      from: startEventsIndex,
      restore
    };

    function restore() {
      point = startPoint;
      context.previous = startPrevious;
      context.currentConstruct = startCurrentConstruct;
      context.events.length = startEventsIndex;
      stack = startStack;
      accountForPotentialSkip();
    }
  }

  function accountForPotentialSkip() {
    if (point.line in columnStart && point.column < 2) {
      point.column = columnStart[point.line];
      point.offset += columnStart[point.line] - 1;
    }
  }
}

function sliceChunks(chunks, token) {
  const startIndex = token.start._index;
  const startBufferIndex = token.start._bufferIndex;
  const endIndex = token.end._index;
  const endBufferIndex = token.end._bufferIndex;
  let view;
  if (startIndex === endIndex) {
    view = [chunks[startIndex].slice(startBufferIndex, endBufferIndex)];
  } else {
    view = chunks.slice(startIndex, endIndex);
    if (startBufferIndex > -1) {
      const head = view[0];
      if (typeof head === 'string') {
        view[0] = head.slice(startBufferIndex);
      } else {
        view.shift();
      }
    }
    if (endBufferIndex > 0) {
      view.push(chunks[endIndex].slice(0, endBufferIndex));
    }
  }
  return view;
}

function serializeChunks(chunks, expandTabs) {
  let index = -1;
  const result = [];
  let atTab;
  while (++index < chunks.length) {
    const chunk = chunks[index];
    let value;
    if (typeof chunk === 'string') {
      value = chunk;
    } else {
      switch (chunk) {
        case -5:
          {
            value = "\r";
            break;
          }
        case -4:
          {
            value = "\n";
            break;
          }
        case -3:
          {
            value = "\r" + "\n";
            break;
          }
        case -2:
          {
            value = expandTabs ? " " : "\t";
            break;
          }
        case -1:
          {
            if (!expandTabs && atTab) {
              continue;
            }
            value = " ";
            break;
          }
        default:
          {
            value = String.fromCharCode(chunk);
          }
      }
    }
    atTab = chunk === -2;
    result.push(value);
  }
  return result.join('');
}
;// CONCATENATED MODULE: ./node_modules/micromark/lib/parse.js









function parse(options) {
  const settings = options || {};
  const constructs =
  combineExtensions([constructs_namespaceObject, ...(settings.extensions || [])]);

  const parser = {
    constructs,
    content: create(content),
    defined: [],
    document: create(document_document),
    flow: create(flow),
    lazy: {},
    string: create(string),
    text: create(text_text)
  };
  return parser;

  function create(initial) {
    return creator;
    function creator(from) {
      return createTokenizer(parser, initial, from);
    }
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark/lib/preprocess.js


const search = /[\0\t\n\r]/g;

function preprocess() {
  let column = 1;
  let buffer = '';
  let start = true;
  let atCarriageReturn;
  return preprocessor;

  function preprocessor(value, encoding, end) {
    value = buffer + (typeof value === 'string' ? value.toString() : new TextDecoder(encoding || undefined).decode(value));

    const chunks = [];
    let startPosition = 0;
    buffer = '';
    if (start) {
      if (value.charCodeAt(0) === 65279) {
        startPosition++;
      }
      start = undefined;
    }
    while (startPosition < value.length) {
      search.lastIndex = startPosition;
      const match = search.exec(value);
      const endPosition = match && match.index !== undefined ? match.index : value.length;
      const code = value.charCodeAt(endPosition);
      if (!match) {
        buffer = value.slice(startPosition);
        break;
      }
      if (code === 10 && startPosition === endPosition && atCarriageReturn) {
        chunks.push(-3);
        atCarriageReturn = undefined;
      } else {
        if (atCarriageReturn) {
          chunks.push(-5);
          atCarriageReturn = undefined;
        }
        if (startPosition < endPosition) {
          chunks.push(value.slice(startPosition, endPosition));
          column += endPosition - startPosition;
        }
        switch (code) {
          case 0:
            {
              chunks.push(65533);
              column++;
              break;
            }
          case 9:
            {
              const next = Math.ceil(column / 4) * 4;
              chunks.push(-2);
              while (column++ < next) {
                chunks.push(-1);
              }
              break;
            }
          case 10:
            {
              chunks.push(-4);
              column = 1;
              break;
            }
          default:
            {
              atCarriageReturn = true;
              column = 1;
            }
        }
      }
      startPosition = endPosition + 1;
    }
    if (end) {
      if (atCarriageReturn) {
        chunks.push(-5);
      }
      if (buffer) {
        chunks.push(buffer);
      }
      chunks.push(null);
    }
    return chunks;
  }
}
;// CONCATENATED MODULE: ./node_modules/micromark-util-decode-numeric-character-reference/index.js
function decodeNumericCharacterReference(value, base) {
  const code = Number.parseInt(value, base);
  if (
  code < 9 || code === 11 || code > 13 && code < 32 ||
  code > 126 && code < 160 ||
  code > 55_295 && code < 57_344 ||
  code > 64_975 && code < 65_008 ||
  (code & 65_535) === 65_535 || (code & 65_535) === 65_534 ||
  code > 1_114_111) {
    return "\uFFFD";
  }
  return String.fromCodePoint(code);
}
;// CONCATENATED MODULE: ./node_modules/micromark-util-decode-string/index.js


const characterEscapeOrReference = /\\([!-/:-@[-`{-~])|&(#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/gi;

function decodeString(value) {
  return value.replace(characterEscapeOrReference, micromark_util_decode_string_decode);
}

function micromark_util_decode_string_decode($0, $1, $2) {
  if ($1) {
    return $1;
  }

  const head = $2.charCodeAt(0);
  if (head === 35) {
    const head = $2.charCodeAt(1);
    const hex = head === 120 || head === 88;
    return decodeNumericCharacterReference($2.slice(hex ? 2 : 1), hex ? 16 : 10);
  }
  return decodeNamedCharacterReference($2) || $0;
}
;// CONCATENATED MODULE: ./node_modules/unist-util-stringify-position/lib/index.js


function stringifyPosition(value) {
  if (!value || typeof value !== 'object') {
    return ''
  }

  if ('position' in value || 'type' in value) {
    return position(value.position)
  }

  if ('start' in value || 'end' in value) {
    return position(value)
  }

  if ('line' in value || 'column' in value) {
    return point(value)
  }

  return ''
}

function point(point) {
  return index(point && point.line) + ':' + index(point && point.column)
}

function position(pos) {
  return point(pos && pos.start) + '-' + point(pos && pos.end)
}

function index(value) {
  return value && typeof value === 'number' ? value : 1
}

;// CONCATENATED MODULE: ./node_modules/mdast-util-from-markdown/lib/index.js








const lib_own = {}.hasOwnProperty;

function fromMarkdown(value, encoding, options) {
  if (encoding && typeof encoding === 'object') {
    options = encoding;
    encoding = undefined;
  }
  return compiler(options)(postprocess(parse(options).document().write(preprocess()(value, encoding, true))));
}

function compiler(options) {
  const config = {
    afterExit: [],
    beforeEnter: [],
    transforms: [],
    canContainEols: ['emphasis', 'fragment', 'heading', 'paragraph', 'strong'],
    enter: {
      autolink: opener(link),
      autolinkProtocol: onenterdata,
      autolinkEmail: onenterdata,
      atxHeading: opener(heading),
      blockQuote: opener(blockQuote),
      characterEscape: onenterdata,
      characterReference: onenterdata,
      codeFenced: opener(codeFlow),
      codeFencedFenceInfo: buffer,
      codeFencedFenceMeta: buffer,
      codeIndented: opener(codeFlow, buffer),
      codeText: opener(codeText, buffer),
      codeTextData: onenterdata,
      data: onenterdata,
      codeFlowValue: onenterdata,
      definition: opener(definition),
      definitionDestinationString: buffer,
      definitionLabelString: buffer,
      definitionTitleString: buffer,
      emphasis: opener(emphasis),
      hardBreakEscape: opener(hardBreak),
      hardBreakTrailing: opener(hardBreak),
      htmlFlow: opener(html, buffer),
      htmlFlowData: onenterdata,
      htmlText: opener(html, buffer),
      htmlTextData: onenterdata,
      image: opener(image),
      label: buffer,
      link: opener(link),
      listItem: opener(listItem),
      listItemValue: onenterlistitemvalue,
      listOrdered: opener(list, onenterlistordered),
      listUnordered: opener(list),
      paragraph: opener(paragraph),
      reference: onenterreference,
      referenceString: buffer,
      resourceDestinationString: buffer,
      resourceTitleString: buffer,
      setextHeading: opener(heading),
      strong: opener(strong),
      thematicBreak: opener(thematicBreak)
    },
    exit: {
      atxHeading: closer(),
      atxHeadingSequence: onexitatxheadingsequence,
      autolink: closer(),
      autolinkEmail: onexitautolinkemail,
      autolinkProtocol: onexitautolinkprotocol,
      blockQuote: closer(),
      characterEscapeValue: onexitdata,
      characterReferenceMarkerHexadecimal: onexitcharacterreferencemarker,
      characterReferenceMarkerNumeric: onexitcharacterreferencemarker,
      characterReferenceValue: onexitcharacterreferencevalue,
      characterReference: onexitcharacterreference,
      codeFenced: closer(onexitcodefenced),
      codeFencedFence: onexitcodefencedfence,
      codeFencedFenceInfo: onexitcodefencedfenceinfo,
      codeFencedFenceMeta: onexitcodefencedfencemeta,
      codeFlowValue: onexitdata,
      codeIndented: closer(onexitcodeindented),
      codeText: closer(onexitcodetext),
      codeTextData: onexitdata,
      data: onexitdata,
      definition: closer(),
      definitionDestinationString: onexitdefinitiondestinationstring,
      definitionLabelString: onexitdefinitionlabelstring,
      definitionTitleString: onexitdefinitiontitlestring,
      emphasis: closer(),
      hardBreakEscape: closer(onexithardbreak),
      hardBreakTrailing: closer(onexithardbreak),
      htmlFlow: closer(onexithtmlflow),
      htmlFlowData: onexitdata,
      htmlText: closer(onexithtmltext),
      htmlTextData: onexitdata,
      image: closer(onexitimage),
      label: onexitlabel,
      labelText: onexitlabeltext,
      lineEnding: onexitlineending,
      link: closer(onexitlink),
      listItem: closer(),
      listOrdered: closer(),
      listUnordered: closer(),
      paragraph: closer(),
      referenceString: onexitreferencestring,
      resourceDestinationString: onexitresourcedestinationstring,
      resourceTitleString: onexitresourcetitlestring,
      resource: onexitresource,
      setextHeading: closer(onexitsetextheading),
      setextHeadingLineSequence: onexitsetextheadinglinesequence,
      setextHeadingText: onexitsetextheadingtext,
      strong: closer(),
      thematicBreak: closer()
    }
  };
  configure(config, (options || {}).mdastExtensions || []);

  const data = {};
  return compile;

  function compile(events) {
    let tree = {
      type: 'root',
      children: [],
      position: undefined
    };
    const context = {
      stack: [tree],
      tokenStack: [],
      config,
      enter,
      exit,
      buffer,
      resume,
      data
    };
    const listStack = [];
    const prepared = [];
    let index = -1;

    while (++index < events.length) {
      prepared.push(events[index]);
      if (events[index][1].type === "listOrdered" || events[index][1].type === "listUnordered") {
        if (events[index][0] === 'enter') {
          listStack.push(prepared.length - 1);
        } else {
          const tail = listStack.pop();
          prepareList(prepared, tail);
        }
      }
    }
    events = prepared;
    index = -1;
    while (++index < events.length) {
      const handler = config[events[index][0]];
      if (events[index][0] === 'enter' && config.beforeEnter.length > 0) {
        callListeners(config.beforeEnter, {
          ...context,
          sliceSerialize: events[index][2].sliceSerialize
        }, events[index][1]);
      }
      if (lib_own.call(handler, events[index][1].type)) {
        handler[events[index][1].type].call({
          ...context,
          sliceSerialize: events[index][2].sliceSerialize
        }, events[index][1]);
      }
      if (events[index][0] === 'exit' && config.afterExit.length > 0) {
        callListeners(config.afterExit, {
          ...context,
          sliceSerialize: events[index][2].sliceSerialize
        }, events[index][1]);
      }
    }

    if (context.tokenStack.length > 0) {
      const tail = context.tokenStack[context.tokenStack.length - 1];
      const handler = tail[1] || defaultOnError;
      handler.call(context, undefined, tail[0]);
    }

    tree.position = {
      start: lib_point(events.length > 0 ? events[0][1].start : {
        line: 1,
        column: 1,
        offset: 0
      }),
      end: lib_point(events.length > 0 ? events[events.length - 2][1].end : {
        line: 1,
        column: 1,
        offset: 0
      })
    };

    index = -1;
    while (++index < config.transforms.length) {
      tree = config.transforms[index](tree) || tree;
    }
    return tree;
  }

  function callListeners(listeners, context, token) {
    let index = -1;
    while (++index < listeners.length) {
      listeners[index].call(context, token);
    }
  }

  function prepareList(events, start) {
    const end = events.length - 1;
    let index = start - 1;
    let containerBalance = -1;
    let listSpread = false;
    let listItem;
    let lineIndex;
    let firstBlankLineIndex;
    let atMarker;
    const insertions = [];
    while (++index <= end) {
      const event = events[index];
      switch (event[1].type) {
        case "listUnordered":
        case "listOrdered":
        case "blockQuote":
          {
            if (event[0] === 'enter') {
              containerBalance++;
            } else {
              containerBalance--;
            }
            atMarker = undefined;
            break;
          }
        case "lineEndingBlank":
          {
            if (event[0] === 'enter') {
              if (listItem && !atMarker && !containerBalance && !firstBlankLineIndex) {
                firstBlankLineIndex = index;
              }
              atMarker = undefined;
            }
            break;
          }
        case "linePrefix":
        case "listItemValue":
        case "listItemMarker":
        case "listItemPrefix":
        case "listItemPrefixWhitespace":
          {

            break;
          }
        default:
          {
            atMarker = undefined;
          }
      }
      if (!containerBalance && event[0] === 'enter' && event[1].type === "listItemPrefix" || containerBalance === -1 && event[0] === 'exit' && (event[1].type === "listUnordered" || event[1].type === "listOrdered")) {
        if (listItem) {
          let tailIndex = index;
          lineIndex = undefined;
          while (tailIndex--) {
            const tailEvent = events[tailIndex];
            if (tailEvent[1].type === "lineEnding" || tailEvent[1].type === "lineEndingBlank") {
              if (tailEvent[0] === 'exit') continue;
              if (lineIndex) {
                events[lineIndex][1].type = "lineEndingBlank";
                listSpread = true;
              }
              tailEvent[1].type = "lineEnding";
              lineIndex = tailIndex;
            } else if (tailEvent[1].type === "linePrefix" || tailEvent[1].type === "blockQuotePrefix" || tailEvent[1].type === "blockQuotePrefixWhitespace" || tailEvent[1].type === "blockQuoteMarker" || tailEvent[1].type === "listItemIndent") {
            } else {
              break;
            }
          }
          if (firstBlankLineIndex && (!lineIndex || firstBlankLineIndex < lineIndex)) {
            listItem._spread = true;
          }

          listItem.end = Object.assign({}, lineIndex ? events[lineIndex][1].start : event[1].end);
          insertions.push({
            at: lineIndex || index,
            event: ['exit', listItem, event[2]]
          });
        }

        if (event[1].type === "listItemPrefix") {
          const item = {
            type: 'listItem',
            _spread: false,
            start: Object.assign({}, event[1].start),
            end: undefined
          };
          listItem = item;
          insertions.push({
            at: index,
            event: ['enter', item, event[2]]
          });
          firstBlankLineIndex = undefined;
          atMarker = true;
        }
      }
    }

    const listEvents = events.splice(start);
    let insertion = 0;
    index = -1;
    while (++index < listEvents.length) {
      while (insertion < insertions.length && insertions[insertion].at === start + index) {
        events.push(insertions[insertion++].event);
      }
      events.push(listEvents[index]);
    }
    events[start][1]._spread = listSpread;
  }

  function opener(create, and) {
    return open;

    function open(token) {
      enter.call(this, create(token), token);
      if (and) and.call(this, token);
    }
  }

  function buffer() {
    this.stack.push({
      type: 'fragment',
      children: []
    });
  }

  function enter(node, token, errorHandler) {
    const parent = this.stack[this.stack.length - 1];
    const siblings = parent.children;
    siblings.push(node);
    this.stack.push(node);
    this.tokenStack.push([token, errorHandler || undefined]);
    node.position = {
      start: lib_point(token.start),
      end: undefined
    };
  }

  function closer(and) {
    return close;

    function close(token) {
      if (and) and.call(this, token);
      exit.call(this, token);
    }
  }

  function exit(token, onExitError) {
    const node = this.stack.pop();
    const open = this.tokenStack.pop();
    if (!open) {
      throw new Error('Cannot close `' + token.type + '` (' + stringifyPosition({
        start: token.start,
        end: token.end
      }) + '): it’s not open');
    }
    if (open[0].type !== token.type) {
      if (onExitError) {
        onExitError.call(this, token, open[0]);
      } else {
        const handler = open[1] || defaultOnError;
        handler.call(this, token, open[0]);
      }
    }
    node.position.end = lib_point(token.end);
  }

  function resume() {
    return lib_toString(this.stack.pop());
  }

  //
  //

  function onenterlistordered() {
    this.data.expectingFirstListItemValue = true;
  }

  function onenterlistitemvalue(token) {
    if (this.data.expectingFirstListItemValue) {
      const ancestor = this.stack[this.stack.length - 2];
      ancestor.start = Number.parseInt(this.sliceSerialize(token), 10);
      this.data.expectingFirstListItemValue = undefined;
    }
  }

  function onexitcodefencedfenceinfo() {
    const data = this.resume();
    const node = this.stack[this.stack.length - 1];
    node.lang = data;
  }

  function onexitcodefencedfencemeta() {
    const data = this.resume();
    const node = this.stack[this.stack.length - 1];
    node.meta = data;
  }

  function onexitcodefencedfence() {
    if (this.data.flowCodeInside) return;
    this.buffer();
    this.data.flowCodeInside = true;
  }

  function onexitcodefenced() {
    const data = this.resume();
    const node = this.stack[this.stack.length - 1];
    node.value = data.replace(/^(\r?\n|\r)|(\r?\n|\r)$/g, '');
    this.data.flowCodeInside = undefined;
  }

  function onexitcodeindented() {
    const data = this.resume();
    const node = this.stack[this.stack.length - 1];
    node.value = data.replace(/(\r?\n|\r)$/g, '');
  }

  function onexitdefinitionlabelstring(token) {
    const label = this.resume();
    const node = this.stack[this.stack.length - 1];
    node.label = label;
    node.identifier = normalizeIdentifier(this.sliceSerialize(token)).toLowerCase();
  }

  function onexitdefinitiontitlestring() {
    const data = this.resume();
    const node = this.stack[this.stack.length - 1];
    node.title = data;
  }

  function onexitdefinitiondestinationstring() {
    const data = this.resume();
    const node = this.stack[this.stack.length - 1];
    node.url = data;
  }

  function onexitatxheadingsequence(token) {
    const node = this.stack[this.stack.length - 1];
    if (!node.depth) {
      const depth = this.sliceSerialize(token).length;
      node.depth = depth;
    }
  }

  function onexitsetextheadingtext() {
    this.data.setextHeadingSlurpLineEnding = true;
  }

  function onexitsetextheadinglinesequence(token) {
    const node = this.stack[this.stack.length - 1];
    node.depth = this.sliceSerialize(token).codePointAt(0) === 61 ? 1 : 2;
  }

  function onexitsetextheading() {
    this.data.setextHeadingSlurpLineEnding = undefined;
  }


  function onenterdata(token) {
    const node = this.stack[this.stack.length - 1];
    const siblings = node.children;
    let tail = siblings[siblings.length - 1];
    if (!tail || tail.type !== 'text') {
      tail = text();
      tail.position = {
        start: lib_point(token.start),
        end: undefined
      };
      siblings.push(tail);
    }
    this.stack.push(tail);
  }


  function onexitdata(token) {
    const tail = this.stack.pop();
    tail.value += this.sliceSerialize(token);
    tail.position.end = lib_point(token.end);
  }


  function onexitlineending(token) {
    const context = this.stack[this.stack.length - 1];
    if (this.data.atHardBreak) {
      const tail = context.children[context.children.length - 1];
      tail.position.end = lib_point(token.end);
      this.data.atHardBreak = undefined;
      return;
    }
    if (!this.data.setextHeadingSlurpLineEnding && config.canContainEols.includes(context.type)) {
      onenterdata.call(this, token);
      onexitdata.call(this, token);
    }
  }


  function onexithardbreak() {
    this.data.atHardBreak = true;
  }


  function onexithtmlflow() {
    const data = this.resume();
    const node = this.stack[this.stack.length - 1];
    node.value = data;
  }


  function onexithtmltext() {
    const data = this.resume();
    const node = this.stack[this.stack.length - 1];
    node.value = data;
  }


  function onexitcodetext() {
    const data = this.resume();
    const node = this.stack[this.stack.length - 1];
    node.value = data;
  }


  function onexitlink() {
    const node = this.stack[this.stack.length - 1];

    if (this.data.inReference) {
      const referenceType = this.data.referenceType || 'shortcut';
      node.type += 'Reference';
      node.referenceType = referenceType;
      delete node.url;
      delete node.title;
    } else {
      delete node.identifier;
      delete node.label;
    }
    this.data.referenceType = undefined;
  }


  function onexitimage() {
    const node = this.stack[this.stack.length - 1];

    if (this.data.inReference) {
      const referenceType = this.data.referenceType || 'shortcut';
      node.type += 'Reference';
      node.referenceType = referenceType;
      delete node.url;
      delete node.title;
    } else {
      delete node.identifier;
      delete node.label;
    }
    this.data.referenceType = undefined;
  }


  function onexitlabeltext(token) {
    const string = this.sliceSerialize(token);
    const ancestor = this.stack[this.stack.length - 2];
    ancestor.label = decodeString(string);
    ancestor.identifier = normalizeIdentifier(string).toLowerCase();
  }


  function onexitlabel() {
    const fragment = this.stack[this.stack.length - 1];
    const value = this.resume();
    const node = this.stack[this.stack.length - 1];
    this.data.inReference = true;
    if (node.type === 'link') {
      const children = fragment.children;
      node.children = children;
    } else {
      node.alt = value;
    }
  }


  function onexitresourcedestinationstring() {
    const data = this.resume();
    const node = this.stack[this.stack.length - 1];
    node.url = data;
  }


  function onexitresourcetitlestring() {
    const data = this.resume();
    const node = this.stack[this.stack.length - 1];
    node.title = data;
  }


  function onexitresource() {
    this.data.inReference = undefined;
  }


  function onenterreference() {
    this.data.referenceType = 'collapsed';
  }


  function onexitreferencestring(token) {
    const label = this.resume();
    const node = this.stack[this.stack.length - 1];
    node.label = label;
    node.identifier = normalizeIdentifier(this.sliceSerialize(token)).toLowerCase();
    this.data.referenceType = 'full';
  }


  function onexitcharacterreferencemarker(token) {
    this.data.characterReferenceType = token.type;
  }

  function onexitcharacterreferencevalue(token) {
    const data = this.sliceSerialize(token);
    const type = this.data.characterReferenceType;
    let value;
    if (type) {
      value = decodeNumericCharacterReference(data, type === "characterReferenceMarkerNumeric" ? 10 : 16);
      this.data.characterReferenceType = undefined;
    } else {
      const result = decodeNamedCharacterReference(data);
      value = result;
    }
    const tail = this.stack[this.stack.length - 1];
    tail.value += value;
  }

  function onexitcharacterreference(token) {
    const tail = this.stack.pop();
    tail.position.end = lib_point(token.end);
  }

  function onexitautolinkprotocol(token) {
    onexitdata.call(this, token);
    const node = this.stack[this.stack.length - 1];
    node.url = this.sliceSerialize(token);
  }

  function onexitautolinkemail(token) {
    onexitdata.call(this, token);
    const node = this.stack[this.stack.length - 1];
    node.url = 'mailto:' + this.sliceSerialize(token);
  }

  //
  //


  function blockQuote() {
    return {
      type: 'blockquote',
      children: [],
      position: undefined
    };
  }

  function codeFlow() {
    return {
      type: 'code',
      lang: null,
      meta: null,
      value: '',
      position: undefined
    };
  }

  function codeText() {
    return {
      type: 'inlineCode',
      value: '',
      position: undefined
    };
  }

  function definition() {
    return {
      type: 'definition',
      identifier: '',
      label: null,
      title: null,
      url: '',
      position: undefined
    };
  }

  function emphasis() {
    return {
      type: 'emphasis',
      children: [],
      position: undefined
    };
  }

  function heading() {
    return {
      type: 'heading',
      depth: 0,
      children: [],
      position: undefined
    };
  }

  function hardBreak() {
    return {
      type: 'break',
      position: undefined
    };
  }

  function html() {
    return {
      type: 'html',
      value: '',
      position: undefined
    };
  }

  function image() {
    return {
      type: 'image',
      title: null,
      url: '',
      alt: null,
      position: undefined
    };
  }

  function link() {
    return {
      type: 'link',
      title: null,
      url: '',
      children: [],
      position: undefined
    };
  }

  function list(token) {
    return {
      type: 'list',
      ordered: token.type === 'listOrdered',
      start: null,
      spread: token._spread,
      children: [],
      position: undefined
    };
  }

  function listItem(token) {
    return {
      type: 'listItem',
      spread: token._spread,
      checked: null,
      children: [],
      position: undefined
    };
  }

  function paragraph() {
    return {
      type: 'paragraph',
      children: [],
      position: undefined
    };
  }

  function strong() {
    return {
      type: 'strong',
      children: [],
      position: undefined
    };
  }

  function text() {
    return {
      type: 'text',
      value: '',
      position: undefined
    };
  }

  function thematicBreak() {
    return {
      type: 'thematicBreak',
      position: undefined
    };
  }
}

function lib_point(d) {
  return {
    line: d.line,
    column: d.column,
    offset: d.offset
  };
}

function configure(combined, extensions) {
  let index = -1;
  while (++index < extensions.length) {
    const value = extensions[index];
    if (Array.isArray(value)) {
      configure(combined, value);
    } else {
      extension(combined, value);
    }
  }
}

function extension(combined, extension) {
  let key;
  for (key in extension) {
    if (lib_own.call(extension, key)) {
      switch (key) {
        case 'canContainEols':
          {
            const right = extension[key];
            if (right) {
              combined[key].push(...right);
            }
            break;
          }
        case 'transforms':
          {
            const right = extension[key];
            if (right) {
              combined[key].push(...right);
            }
            break;
          }
        case 'afterExit':
        case 'beforeEnter':
          {
            const right = extension[key];
            if (right) {
              combined[key].push(right);
            }
            break;
          }
        case 'enter':
        case 'exit':
          {
            const right = extension[key];
            if (right) {
              Object.assign(combined[key], right);
            }
            break;
          }
      }
    }
  }
}

function defaultOnError(left, right) {
  if (left) {
    throw new Error('Cannot close `' + left.type + '` (' + stringifyPosition({
      start: left.start,
      end: left.end
    }) + '): a different token (`' + right.type + '`, ' + stringifyPosition({
      start: right.start,
      end: right.end
    }) + ') is open');
  }
  throw new Error('Cannot close document, a token (`' + right.type + '`, ' + stringifyPosition({
    start: right.start,
    end: right.end
  }) + ') is still open');
}
;// CONCATENATED MODULE: ./node_modules/remark-parse/lib/index.js




function remarkParse(options) {
  const self = this

  self.parser = parser

  function parser(doc) {
    return fromMarkdown(doc, {
      ...self.data('settings'),
      ...options,
      extensions: self.data('micromarkExtensions') || [],
      mdastExtensions: self.data('fromMarkdownExtensions') || []
    })
  }
}

;// CONCATENATED MODULE: ./node_modules/bail/index.js
function bail(error) {
  if (error) {
    throw error
  }
}

var extend = __nccwpck_require__(860);
;// CONCATENATED MODULE: ./node_modules/devlop/lib/default.js
function deprecate(fn) {
  return fn
}

function equal() {}

function ok() {}

function unreachable() {}

;// CONCATENATED MODULE: ./node_modules/is-plain-obj/index.js
function isPlainObject(value) {
	if (typeof value !== 'object' || value === null) {
		return false;
	}

	const prototype = Object.getPrototypeOf(value);
	return (prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null) && !(Symbol.toStringTag in value) && !(Symbol.iterator in value);
}

;// CONCATENATED MODULE: ./node_modules/trough/lib/index.js


function trough() {
  const fns = []
  const pipeline = {run, use}

  return pipeline

  function run(...values) {
    let middlewareIndex = -1
    const callback = values.pop()

    if (typeof callback !== 'function') {
      throw new TypeError('Expected function as last argument, not ' + callback)
    }

    next(null, ...values)

    function next(error, ...output) {
      const fn = fns[++middlewareIndex]
      let index = -1

      if (error) {
        callback(error)
        return
      }

      while (++index < values.length) {
        if (output[index] === null || output[index] === undefined) {
          output[index] = values[index]
        }
      }

      values = output

      if (fn) {
        wrap(fn, next)(...output)
      } else {
        callback(null, ...output)
      }
    }
  }

  function use(middelware) {
    if (typeof middelware !== 'function') {
      throw new TypeError(
        'Expected `middelware` to be a function, not ' + middelware
      )
    }

    fns.push(middelware)
    return pipeline
  }
}

function wrap(middleware, callback) {
  let called

  return wrapped

  function wrapped(...parameters) {
    const fnExpectsCallback = middleware.length > parameters.length
    let result

    if (fnExpectsCallback) {
      parameters.push(done)
    }

    try {
      result = middleware.apply(this, parameters)
    } catch (error) {
      const exception = (error)

      if (fnExpectsCallback && called) {
        throw exception
      }

      return done(exception)
    }

    if (!fnExpectsCallback) {
      if (result && result.then && typeof result.then === 'function') {
        result.then(then, done)
      } else if (result instanceof Error) {
        done(result)
      } else {
        then(result)
      }
    }
  }

  function done(error, ...output) {
    if (!called) {
      called = true
      callback(error, ...output)
    }
  }

  function then(value) {
    done(null, value)
  }
}

;// CONCATENATED MODULE: ./node_modules/vfile-message/lib/index.js




class VFileMessage extends Error {
  constructor(causeOrReason, optionsOrParentOrPlace, origin) {
    super()

    if (typeof optionsOrParentOrPlace === 'string') {
      origin = optionsOrParentOrPlace
      optionsOrParentOrPlace = undefined
    }

    let reason = ''
    let options = {}
    let legacyCause = false

    if (optionsOrParentOrPlace) {
      if (
        'line' in optionsOrParentOrPlace &&
        'column' in optionsOrParentOrPlace
      ) {
        options = {place: optionsOrParentOrPlace}
      }
      else if (
        'start' in optionsOrParentOrPlace &&
        'end' in optionsOrParentOrPlace
      ) {
        options = {place: optionsOrParentOrPlace}
      }
      else if ('type' in optionsOrParentOrPlace) {
        options = {
          ancestors: [optionsOrParentOrPlace],
          place: optionsOrParentOrPlace.position
        }
      }
      else {
        options = {...optionsOrParentOrPlace}
      }
    }

    if (typeof causeOrReason === 'string') {
      reason = causeOrReason
    }
    else if (!options.cause && causeOrReason) {
      legacyCause = true
      reason = causeOrReason.message
      options.cause = causeOrReason
    }

    if (!options.ruleId && !options.source && typeof origin === 'string') {
      const index = origin.indexOf(':')

      if (index === -1) {
        options.ruleId = origin
      } else {
        options.source = origin.slice(0, index)
        options.ruleId = origin.slice(index + 1)
      }
    }

    if (!options.place && options.ancestors) {
      const parent = options.ancestors[options.ancestors.length - 1]

      if (parent) {
        options.place = parent.position
      }
    }

    const start =
      options.place && 'start' in options.place
        ? options.place.start
        : options.place

    this.ancestors = options.ancestors || undefined

    this.cause = options.cause || undefined

    this.column = start ? start.column : undefined

    this.fatal = undefined

    this.file = ''

    this.message = reason

    this.line = start ? start.line : undefined

    this.name = stringifyPosition(options.place) || '1:1'

    this.place = options.place || undefined

    this.reason = this.message

    this.ruleId = options.ruleId || undefined

    this.source = options.source || undefined

    this.stack =
      legacyCause && options.cause && typeof options.cause.stack === 'string'
        ? options.cause.stack
        : ''


    this.actual = undefined

    this.expected = undefined

    this.note = undefined

    this.url = undefined
  }
}

Object.defineProperties(VFileMessage.prototype, {
  file: {configurable: true, enumerable: true, value: '', writable: true},
  name: {configurable: true, enumerable: true, value: '', writable: true},
  reason: {configurable: true, enumerable: true, value: '', writable: true},
  message: {configurable: true, enumerable: true, value: '', writable: true},
  stack: {configurable: true, enumerable: true, value: '', writable: true},
  column: {configurable: true, enumerable: true, writable: true},
  line: {configurable: true, enumerable: true, writable: true},
  ancestors: {configurable: true, enumerable: true, writable: true},
  cause: {configurable: true, enumerable: true, writable: true},
  fatal: {configurable: true, enumerable: true, writable: true},
  place: {configurable: true, enumerable: true, writable: true},
  ruleId: {configurable: true, enumerable: true, writable: true},
  source: {configurable: true, enumerable: true, writable: true}
})

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:process"
const external_node_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
;// CONCATENATED MODULE: ./node_modules/vfile/lib/minurl.shared.js
function isUrl(fileUrlOrPath) {
  return Boolean(
    fileUrlOrPath !== null &&
      typeof fileUrlOrPath === 'object' &&
      'href' in fileUrlOrPath &&
      fileUrlOrPath.href &&
      'protocol' in fileUrlOrPath &&
      fileUrlOrPath.protocol &&
      fileUrlOrPath.auth === undefined
  )
}

;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
;// CONCATENATED MODULE: ./node_modules/vfile/lib/index.js







const order = ([
  'history',
  'path',
  'basename',
  'stem',
  'extname',
  'dirname'
])

class VFile {
  constructor(value) {
    let options

    if (!value) {
      options = {}
    } else if (isUrl(value)) {
      options = {path: value}
    } else if (typeof value === 'string' || isUint8Array(value)) {
      options = {value}
    } else {
      options = value
    }


    this.cwd = 'cwd' in options ? '' : external_node_process_namespaceObject.cwd()

    this.data = {}

    this.history = []

    this.messages = []

    this.value

    this.map

    this.result

    this.stored

    let index = -1

    while (++index < order.length) {
      const field = order[index]

      if (
        field in options &&
        options[field] !== undefined &&
        options[field] !== null
      ) {
        this[field] = field === 'history' ? [...options[field]] : options[field]
      }
    }

    let field

    for (field in options) {
      if (!order.includes(field)) {
        this[field] = options[field]
      }
    }
  }

  get basename() {
    return typeof this.path === 'string'
      ? external_node_path_namespaceObject.basename(this.path)
      : undefined
  }

  set basename(basename) {
    assertNonEmpty(basename, 'basename')
    assertPart(basename, 'basename')
    this.path = external_node_path_namespaceObject.join(this.dirname || '', basename)
  }

  get dirname() {
    return typeof this.path === 'string'
      ? external_node_path_namespaceObject.dirname(this.path)
      : undefined
  }

  set dirname(dirname) {
    assertPath(this.basename, 'dirname')
    this.path = external_node_path_namespaceObject.join(dirname || '', this.basename)
  }

  get extname() {
    return typeof this.path === 'string'
      ? external_node_path_namespaceObject.extname(this.path)
      : undefined
  }

  set extname(extname) {
    assertPart(extname, 'extname')
    assertPath(this.dirname, 'extname')

    if (extname) {
      if (extname.codePointAt(0) !== 46 ) {
        throw new Error('`extname` must start with `.`')
      }

      if (extname.includes('.', 1)) {
        throw new Error('`extname` cannot contain multiple dots')
      }
    }

    this.path = external_node_path_namespaceObject.join(this.dirname, this.stem + (extname || ''))
  }

  get path() {
    return this.history[this.history.length - 1]
  }

  set path(path) {
    if (isUrl(path)) {
      path = (0,external_node_url_namespaceObject.fileURLToPath)(path)
    }

    assertNonEmpty(path, 'path')

    if (this.path !== path) {
      this.history.push(path)
    }
  }

  get stem() {
    return typeof this.path === 'string'
      ? external_node_path_namespaceObject.basename(this.path, this.extname)
      : undefined
  }

  set stem(stem) {
    assertNonEmpty(stem, 'stem')
    assertPart(stem, 'stem')
    this.path = external_node_path_namespaceObject.join(this.dirname || '', stem + (this.extname || ''))
  }

  fail(causeOrReason, optionsOrParentOrPlace, origin) {
    const message = this.message(causeOrReason, optionsOrParentOrPlace, origin)

    message.fatal = true

    throw message
  }

  info(causeOrReason, optionsOrParentOrPlace, origin) {
    const message = this.message(causeOrReason, optionsOrParentOrPlace, origin)

    message.fatal = undefined

    return message
  }

  message(causeOrReason, optionsOrParentOrPlace, origin) {
    const message = new VFileMessage(
      causeOrReason,
      optionsOrParentOrPlace,
      origin
    )

    if (this.path) {
      message.name = this.path + ':' + message.name
      message.file = this.path
    }

    message.fatal = false

    this.messages.push(message)

    return message
  }

  toString(encoding) {
    if (this.value === undefined) {
      return ''
    }

    if (typeof this.value === 'string') {
      return this.value
    }

    const decoder = new TextDecoder(encoding || undefined)
    return decoder.decode(this.value)
  }
}

function assertPart(part, name) {
  if (part && part.includes(external_node_path_namespaceObject.sep)) {
    throw new Error(
      '`' + name + '` cannot be a path: did not expect `' + external_node_path_namespaceObject.sep + '`'
    )
  }
}

function assertNonEmpty(part, name) {
  if (!part) {
    throw new Error('`' + name + '` cannot be empty')
  }
}

function assertPath(path, name) {
  if (!path) {
    throw new Error('Setting `' + name + '` requires `path` to be set too')
  }
}

function isUint8Array(value) {
  return Boolean(
    value &&
      typeof value === 'object' &&
      'byteLength' in value &&
      'byteOffset' in value
  )
}

;// CONCATENATED MODULE: ./node_modules/unified/lib/callable-instance.js
const CallableInstance =
  (
    (
      function (property) {
        const self = this
        const constr = self.constructor
        const proto = (
          constr.prototype
        )
        const value = proto[property]
        const apply = function () {
          return value.apply(apply, arguments)
        }

        Object.setPrototypeOf(apply, proto)

        //

        return apply
      }
    )
  )

;// CONCATENATED MODULE: ./node_modules/unified/lib/index.js

























const unified_lib_own = {}.hasOwnProperty

class Processor extends CallableInstance {
  constructor() {
    super('copy')

    this.Compiler = undefined

    this.Parser = undefined

    this.attachers = []

    this.compiler = undefined

    this.freezeIndex = -1

    this.frozen = undefined

    this.namespace = {}

    this.parser = undefined

    this.transformers = trough()
  }

  copy() {
    const destination =
      (
        new Processor()
      )
    let index = -1

    while (++index < this.attachers.length) {
      const attacher = this.attachers[index]
      destination.use(...attacher)
    }

    destination.data(extend(true, {}, this.namespace))

    return destination
  }

  data(key, value) {
    if (typeof key === 'string') {
      if (arguments.length === 2) {
        assertUnfrozen('data', this.frozen)
        this.namespace[key] = value
        return this
      }

      return (unified_lib_own.call(this.namespace, key) && this.namespace[key]) || undefined
    }

    if (key) {
      assertUnfrozen('data', this.frozen)
      this.namespace = key
      return this
    }

    return this.namespace
  }

  freeze() {
    if (this.frozen) {
      return this
    }

    const self = ( (this))

    while (++this.freezeIndex < this.attachers.length) {
      const [attacher, ...options] = this.attachers[this.freezeIndex]

      if (options[0] === false) {
        continue
      }

      if (options[0] === true) {
        options[0] = undefined
      }

      const transformer = attacher.call(self, ...options)

      if (typeof transformer === 'function') {
        this.transformers.use(transformer)
      }
    }

    this.frozen = true
    this.freezeIndex = Number.POSITIVE_INFINITY

    return this
  }

  parse(file) {
    this.freeze()
    const realFile = vfile(file)
    const parser = this.parser || this.Parser
    assertParser('parse', parser)
    return parser(String(realFile), realFile)
  }

  process(file, done) {
    const self = this

    this.freeze()
    assertParser('process', this.parser || this.Parser)
    assertCompiler('process', this.compiler || this.Compiler)

    return done ? executor(undefined, done) : new Promise(executor)

    function executor(resolve, reject) {
      const realFile = vfile(file)
      const parseTree =
        (
          (self.parse(realFile))
        )

      self.run(parseTree, realFile, function (error, tree, file) {
        if (error || !tree || !file) {
          return realDone(error)
        }

        const compileTree =
          (
            (tree)
          )

        const compileResult = self.stringify(compileTree, file)

        if (looksLikeAValue(compileResult)) {
          file.value = compileResult
        } else {
          file.result = compileResult
        }

        realDone(error, (file))
      })

      function realDone(error, file) {
        if (error || !file) {
          reject(error)
        } else if (resolve) {
          resolve(file)
        } else {
          ok(done, '`done` is defined if `resolve` is not')
          done(undefined, file)
        }
      }
    }
  }

  processSync(file) {
    let complete = false
    let result

    this.freeze()
    assertParser('processSync', this.parser || this.Parser)
    assertCompiler('processSync', this.compiler || this.Compiler)

    this.process(file, realDone)
    assertDone('processSync', 'process', complete)
    ok(result, 'we either bailed on an error or have a tree')

    return result

    function realDone(error, file) {
      complete = true
      bail(error)
      result = file
    }
  }

  run(tree, file, done) {
    assertNode(tree)
    this.freeze()

    const transformers = this.transformers

    if (!done && typeof file === 'function') {
      done = file
      file = undefined
    }

    return done ? executor(undefined, done) : new Promise(executor)

    function executor(resolve, reject) {
      ok(
        typeof file !== 'function',
        '`file` can’t be a `done` anymore, we checked'
      )
      const realFile = vfile(file)
      transformers.run(tree, realFile, realDone)

      function realDone(error, outputTree, file) {
        const resultingTree =
          (
            outputTree || tree
          )

        if (error) {
          reject(error)
        } else if (resolve) {
          resolve(resultingTree)
        } else {
          ok(done, '`done` is defined if `resolve` is not')
          done(undefined, resultingTree, file)
        }
      }
    }
  }

  runSync(tree, file) {
    let complete = false
    let result

    this.run(tree, file, realDone)

    assertDone('runSync', 'run', complete)
    ok(result, 'we either bailed on an error or have a tree')
    return result

    function realDone(error, tree) {
      bail(error)
      result = tree
      complete = true
    }
  }

  stringify(tree, file) {
    this.freeze()
    const realFile = vfile(file)
    const compiler = this.compiler || this.Compiler
    assertCompiler('stringify', compiler)
    assertNode(tree)

    return compiler(tree, realFile)
  }

  use(value, ...parameters) {
    const attachers = this.attachers
    const namespace = this.namespace

    assertUnfrozen('use', this.frozen)

    if (value === null || value === undefined) {
    } else if (typeof value === 'function') {
      addPlugin(value, parameters)
    } else if (typeof value === 'object') {
      if (Array.isArray(value)) {
        addList(value)
      } else {
        addPreset(value)
      }
    } else {
      throw new TypeError('Expected usable value, not `' + value + '`')
    }

    return this

    function add(value) {
      if (typeof value === 'function') {
        addPlugin(value, [])
      } else if (typeof value === 'object') {
        if (Array.isArray(value)) {
          const [plugin, ...parameters] =
            (value)
          addPlugin(plugin, parameters)
        } else {
          addPreset(value)
        }
      } else {
        throw new TypeError('Expected usable value, not `' + value + '`')
      }
    }

    function addPreset(result) {
      if (!('plugins' in result) && !('settings' in result)) {
        throw new Error(
          'Expected usable value but received an empty preset, which is probably a mistake: presets typically come with `plugins` and sometimes with `settings`, but this has neither'
        )
      }

      addList(result.plugins)

      if (result.settings) {
        namespace.settings = extend(true, namespace.settings, result.settings)
      }
    }

    function addList(plugins) {
      let index = -1

      if (plugins === null || plugins === undefined) {
      } else if (Array.isArray(plugins)) {
        while (++index < plugins.length) {
          const thing = plugins[index]
          add(thing)
        }
      } else {
        throw new TypeError('Expected a list of plugins, not `' + plugins + '`')
      }
    }

    function addPlugin(plugin, parameters) {
      let index = -1
      let entryIndex = -1

      while (++index < attachers.length) {
        if (attachers[index][0] === plugin) {
          entryIndex = index
          break
        }
      }

      if (entryIndex === -1) {
        attachers.push([plugin, ...parameters])
      }
      else if (parameters.length > 0) {
        let [primary, ...rest] = parameters
        const currentPrimary = attachers[entryIndex][1]
        if (isPlainObject(currentPrimary) && isPlainObject(primary)) {
          primary = extend(true, currentPrimary, primary)
        }

        attachers[entryIndex] = [plugin, primary, ...rest]
      }
    }
  }
}

const unified = new Processor().freeze()

function assertParser(name, value) {
  if (typeof value !== 'function') {
    throw new TypeError('Cannot `' + name + '` without `parser`')
  }
}

function assertCompiler(name, value) {
  if (typeof value !== 'function') {
    throw new TypeError('Cannot `' + name + '` without `compiler`')
  }
}

function assertUnfrozen(name, frozen) {
  if (frozen) {
    throw new Error(
      'Cannot call `' +
        name +
        '` on a frozen processor.\nCreate a new processor first, by calling it: use `processor()` instead of `processor`.'
    )
  }
}

function assertNode(node) {
  if (!isPlainObject(node) || typeof node.type !== 'string') {
    throw new TypeError('Expected node, got `' + node + '`')
  }
}

function assertDone(name, asyncName, complete) {
  if (!complete) {
    throw new Error(
      '`' + name + '` finished async. Use `' + asyncName + '` instead'
    )
  }
}

function vfile(value) {
  return looksLikeAVFile(value) ? value : new VFile(value)
}

function looksLikeAVFile(value) {
  return Boolean(
    value &&
      typeof value === 'object' &&
      'message' in value &&
      'messages' in value
  )
}

function looksLikeAValue(value) {
  return typeof value === 'string' || lib_isUint8Array(value)
}

function lib_isUint8Array(value) {
  return Boolean(
    value &&
      typeof value === 'object' &&
      'byteLength' in value &&
      'byteOffset' in value
  )
}

;// CONCATENATED MODULE: ./src/document/skeleton.ts
function skeletonOf(lines, isHidden) {
    const bones = [];
    const firsts = [];
    lines.forEach(({ text }, index) => {
        const bone = isHidden(index) ? '' : boneOf(text);
        if (bone === PLAIN && bones.at(-1) === PLAIN)
            return;
        bones.push(bone);
        firsts.push(index);
    });
    return { text: bones.join('\n'), firsts };
}
const PLAIN = 'x';
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]|$)/;
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const THEMATIC_BREAK = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/;
const HTML = /^ {0,3}<[!?/a-z]/i;
const LONGEST_TAG = 400;
function boneOf(line) {
    if (!/[^ \t]/.test(line))
        return line === '' ? '' : ' ';
    switch (/[^ ]/.exec(line)?.[0]) {
        case '#': {
            const marks = HEADING.exec(line)?.[1];
            return marks === undefined ? textBone(line) : `${marks} ${textBone(line)}`;
        }
        case '`':
        case '~':
            return fenceBone(line) ?? textBone(line);
        case '-':
        case '*':
        case '_':
            return THEMATIC_BREAK.test(line) ? '---' : textBone(line);
        case '<':
            return HTML.test(line) ? htmlBone(line) : textBone(line);
        default:
            return textBone(line);
    }
}
function fenceBone(line) {
    const [, mark, rest = ''] = FENCE.exec(line) ?? [];
    if (mark === undefined)
        return undefined;
    const info = /[^ \t]/.test(rest) ? textBone(rest) : '';
    return `${mark}${info}${mark.startsWith('`') && rest.includes('`') ? '`' : ''}`;
}
function htmlBone(line) {
    return line.length <= LONGEST_TAG ? line : `${line.slice(0, LONGEST_TAG)}${textBone(line)}`;
}
const ENDS = /-->|\?>|\]\]>|<\/(?:script|pre|style|textarea)>|>/gi;
function textBone(line) {
    if (!line.includes('>'))
        return PLAIN;
    const ends = new Set(line.match(ENDS));
    return `${PLAIN} ${[...ends].join(' ')}`;
}

;// CONCATENATED MODULE: ./src/document/blocks.ts




const DISABLED = [
    ...['attention', 'autolink', 'characterEscape', 'characterReference', 'codeText', 'hardBreakEscape'],
    ...['htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink', 'definition'],
    ...['setextUnderline', 'list', 'blockQuote', 'codeIndented'],
];
const parser = unified()
    .use(remarkParse)
    .use(function outlineOnly() {
    this.data('micromarkExtensions', [{ disable: { null: DISABLED } }]);
})
    .freeze();
function blocks_findBlocks(source, frontMatter) {
    const kinds = source.lines.map((line) => (line.text.trim() === '' ? 'blank' : 'text'));
    for (const block of frontMatter.all)
        markFrontMatter(source, kinds, block.range);
    const headings = [];
    let detailsDepth = 0;
    for (const block of parseBlocks(source, kinds)) {
        const { node } = block;
        if (node.type === 'html') {
            mark(kinds, block, 'html');
            detailsDepth = Math.max(0, detailsDepth + detailsBalance(textOf(source, block)));
        }
        else if (detailsDepth > 0) {
            mark(kinds, block, 'archived');
        }
        else if (node.type === 'code') {
            mark(kinds, block, 'code');
        }
        else if (node.type === 'heading') {
            mark(kinds, block, 'heading');
            headings.push(headingOf(source, block.from, node.depth));
        }
    }
    markInlineComments(source, kinds);
    const ordered = headings.concat(setextHeadings(source, kinds)).sort((a, b) => a.start - b.start);
    markTables(source, kinds);
    return {
        lines: source.lines.map((line, index) => {
            const { number, start, end, text } = afterByteOrderMark(source, line, index);
            return { number, start, end, text, kind: kinds[index] ?? 'text' };
        }),
        headings: ordered,
    };
}
function parseBlocks(source, kinds) {
    const lines = source.lines.map((line, index) => afterByteOrderMark(source, line, index));
    const { text, firsts } = skeletonOf(lines, (index) => kinds[index] === 'front-matter');
    const root = parser.parse(text);
    return root.children.map((node) => {
        const { start, end } = node.position ?? NOWHERE;
        const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
        return { node, from: firsts[start.line - 1] ?? 0, to: firsts[last] ?? lines.length };
    });
}
const NOWHERE = { start: { line: 1 }, end: { line: 1, column: 1 } };
function afterByteOrderMark(source, line, index) {
    return index === 0 && source.hasByteOrderMark
        ? { ...line, start: line.start + 1, text: line.text.slice(1) }
        : line;
}
const LONGEST_TITLE = 300;
function detailsBalance(html) {
    const withoutComments = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
    const opened = withoutComments.match(/<details\b/gi)?.length ?? 0;
    const closed = withoutComments.match(/<\/details\s*>/gi)?.length ?? 0;
    return opened - closed;
}
function mark(kinds, { from, to }, kind) {
    for (let index = from; index < to; index += 1) {
        if (kinds[index] !== 'front-matter')
            kinds[index] = kind;
    }
}
function markFrontMatter(source, kinds, { start, end }) {
    for (let index = lineAt(source, start).number - 1; index < source.lines.length; index += 1) {
        if ((source.lines[index]?.start ?? 0) >= Math.max(end, start + 1))
            return;
        kinds[index] = 'front-matter';
    }
}
function textOf(source, { from, to }) {
    return source.text.slice(source.lines[from]?.start, source.lines[to - 1]?.end);
}
function headingOf(source, index, depth) {
    const line = source.lines[index];
    const { start, end, text } = line === undefined ? NO_LINE : afterByteOrderMark(source, line, index);
    const indent = text.length - text.trimStart().length;
    const title = text
        .slice(indent, indent + LONGEST_TITLE)
        .replace(/^#{1,6}\s*/, '')
        .replace(/\s+#+\s*$/, '');
    return { start: start + indent, end, depth, title: plainTitle(title), line: index + 1 };
}
const NO_LINE = { start: 0, end: 0, text: '' };
function plainTitle(title) {
    return title
        .trim()
        .replace(/^(\*\*|__|`)(.*)\1$/, '$2')
        .replace(/:$/, '')
        .trim();
}
function setextHeadings(source, kinds) {
    const headings = [];
    for (let index = 1; index < source.lines.length; index += 1) {
        const underline = source.lines[index];
        const title = source.lines[index - 1];
        if (underline === undefined || title === undefined)
            continue;
        const mark = /^ {0,3}(=+|-+)[ \t]*$/.exec(underline.text)?.[1];
        if (mark === undefined || kinds[index] !== 'text' || kinds[index - 1] !== 'text')
            continue;
        const isParagraph = index === 1 || kinds[index - 2] !== 'text';
        if (!isParagraph || /^\s*([|>]|[-*+] )/.test(title.text) || title.text.includes('|'))
            continue;
        kinds[index] = 'heading';
        kinds[index - 1] = 'heading';
        const range = { start: title.start, end: underline.end };
        headings.push({
            ...range,
            depth: mark.startsWith('=') ? 1 : 2,
            title: plainTitle(title.text.slice(0, LONGEST_TITLE)),
            line: title.number,
        });
    }
    return headings;
}
function markInlineComments(source, kinds) {
    const last = source.lines.length - 1;
    const closing = new Array(last + 2);
    for (let index = last; index >= 0; index -= 1) {
        if (kinds[index] !== 'text')
            continue;
        closing[index] = source.lines[index]?.text.includes('-->') === true ? index : closing[index + 1];
    }
    for (let index = 0; index <= last; index += 1) {
        if (kinds[index] !== 'text' || !opensComment(source.lines[index]?.text ?? ''))
            continue;
        const end = closing[index + 1];
        if (end === undefined)
            continue;
        for (let hidden = index + 1; hidden <= end; hidden += 1)
            kinds[hidden] = 'html';
        index = end;
    }
}
function opensComment(text) {
    const open = text.lastIndexOf('<!--');
    return open >= 0 && !text.includes('-->', open);
}
function isDelimiterRow(text) {
    if (text.length > LONGEST_DELIMITER || !/^ {0,3}[|:-]/.test(text) || !/^[ \t|:-]+$/.test(text))
        return false;
    const cells = text
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|');
    return cells.every((cell) => /^:?-+:?$/.test(cell.trim()));
}
const LONGEST_DELIMITER = 4_000;
function markTables(source, kinds) {
    for (let index = 1; index < source.lines.length; index += 1) {
        const text = source.lines[index]?.text ?? '';
        const header = source.lines[index - 1]?.text ?? '';
        if (kinds[index] !== 'text' || kinds[index - 1] !== 'text')
            continue;
        if (!header.includes('|') || !text.includes('|') || !isDelimiterRow(text))
            continue;
        kinds[index - 1] = 'table';
        for (; kinds[index] === 'text' && (source.lines[index]?.text.includes('|') ?? false); index += 1) {
            kinds[index] = 'table';
        }
    }
}

;// CONCATENATED MODULE: ./src/document/dialect.ts
const RECOGNISED_FROM = 3;
function recogniseDialect(found) {
    const signals = countSignals(found);
    const title = found.sections.find(({ heading }) => heading.depth === 1)?.heading.title ?? '';
    if (/^GSD State\b/i.test(title))
        return { dialect: 'gsd-2', signals };
    if (signals < RECOGNISED_FROM)
        return { dialect: 'unrecognised', signals };
    return { dialect: dialectOf(found), signals };
}
function countSignals({ sections, fields, frontMatter, position, velocity, phaseTables, }) {
    const hasSection = (kind) => sections.some((section) => section.kind === kind);
    const hasField = (key) => fields.some((field) => field.key === key);
    return [
        sections.some(({ heading }) => heading.depth === 1 && /\bstate\b/i.test(heading.title)),
        hasSection('position'),
        position.phase !== undefined,
        position.progress !== undefined,
        hasSection('session') || hasField('stoppedAt') || hasField('resumeFile'),
        hasSection('context'),
        velocity.length > 0 || phaseTables.length > 0,
        frontMatter?.entries.has('gsd_state_version') ?? false,
        ['phases', 'plans'].some((what) => frontMatter?.entries.has(`progress.total_${what}`) ?? false),
    ].filter(Boolean).length;
}
function dialectOf({ position, sections, fields, frontMatter, }) {
    const start = position.phase?.raw.range.start ?? position.status?.value.range.start;
    const anchor = fields.find(({ value }) => value.range.start === start) ?? position.progress?.field;
    if (anchor !== undefined)
        return anchor.form === 'plain' ? 'template' : anchor.form;
    if (sections.some(({ kind }) => kind === 'position'))
        return 'prose';
    return frontMatter === undefined ? 'prose' : 'front-matter';
}

;// CONCATENATED MODULE: ./src/document/directives.ts
const DIRECTIVE_LIMITS = { comments: 200, names: 50 };
const DIRECTIVES = ['disable-next-line', 'disable', 'enable'];
const COMMENT = /^([ \t]*<!--[ \t]*state-md-)([\w-]*)((?:[ \t,]+(?!-)[^\s,<>]+)*)[ \t]*(?:[ \t]--[^-<>][^<>]*)?-->[ \t]*$/;
function readDirectives(lines) {
    const directives = [];
    const unread = [];
    for (const line of lines) {
        const match = line.kind === 'html' && line.text.includes('<!--') ? COMMENT.exec(line.text) : null;
        if (match === null)
            continue;
        const [, head = '', name = '', rest = ''] = match;
        const start = line.start + head.length;
        const range = { start, end: start + Math.max(1, name.length) };
        if (directives.length === DIRECTIVE_LIMITS.comments) {
            unread.push({ value: name, range });
            continue;
        }
        const from = start + name.length;
        const rules = [...rest.matchAll(/[^\s,]+/g)].map(({ 0: rule, index }) => ({
            value: rule,
            range: { start: from + index, end: from + index + rule.length },
        }));
        directives.push({
            name: { value: name, range },
            kind: DIRECTIVES.find((kind) => kind === name),
            rules: rules.slice(0, DIRECTIVE_LIMITS.names),
            ...unreadOf(rules.slice(DIRECTIVE_LIMITS.names)),
            line: line.number,
        });
    }
    return { directives, ...unreadOf(unread) };
}
function unreadOf(rest) {
    const [first, last] = [rest[0], rest.at(-1)];
    if (first === undefined || last === undefined)
        return {};
    return { unread: { value: rest.length, range: { start: first.range.start, end: last.range.end } } };
}

;// CONCATENATED MODULE: ./src/document/document.ts
function fieldOf(document, key, kind) {
    return document.fields.find((field) => field.key === key &&
        (kind === undefined || sectionsAt(document, field.label.range.start).includes(kind)));
}
function sectionsAt(document, offset) {
    return sectionAt(document.sections, offset)?.kinds ?? [];
}
function sectionAt(sections, offset) {
    let low = 0;
    let high = sections.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sections[middle]?.start ?? Infinity) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return sections[low - 1];
}

;// CONCATENATED MODULE: ./src/document/table.ts
const LONGEST_CELL = 500;
const MOST_CELLS = 64;
function splitRow(line) {
    const { text } = line;
    const first = text.length - text.trimStart().length;
    let from = text[first] === '|' ? first + 1 : first;
    const cells = [];
    for (let index = from; index <= text.length && cells.length < MOST_CELLS; index += 1) {
        const isEnd = index === text.length;
        if (!isEnd && (text[index] !== '|' || text[index - 1] === '\\'))
            continue;
        const raw = text.slice(from, index);
        if (isEnd && raw.trim() === '' && cells.length > 0)
            break;
        const value = raw.trim().slice(0, LONGEST_CELL);
        const lead = value === '' ? 0 : raw.length - raw.trimStart().length;
        const start = line.start + from + lead;
        const room = { start: line.start + from, end: line.start + index };
        cells.push({ value, range: { start, end: start + value.length }, room });
        from = index + 1;
    }
    return cells;
}
function table_findTables(lines) {
    const tables = [];
    for (let index = 0; index < lines.length; index += 1) {
        if (lines[index]?.kind !== 'table')
            continue;
        const run = [];
        for (; lines[index]?.kind === 'table' && !startsTable(lines, index, run.length); index += 1) {
            const line = lines[index];
            if (line)
                run.push({ line, cells: splitRow(line) });
        }
        index -= 1;
        const [header, delimiter, ...rows] = run;
        if (!header || !delimiter)
            continue;
        const last = run.at(-1)?.line ?? delimiter.line;
        tables.push({ start: header.line.start, end: last.end, header, delimiter, rows });
    }
    return tables;
}
function startsTable(lines, index, taken) {
    const next = lines[index + 1];
    if (taken <= 1 || next?.kind !== 'table' || !/^[\s|:-]+$/.test(next.text))
        return false;
    return next.text.includes('-|-') || (/-{3}:?\s+\|/.test(next.text) && !/\d/.test(lines[index]?.text ?? ''));
}

;// CONCATENATED MODULE: ./src/document/fields.ts

const LONGEST_LABEL = 80;
const LONGEST_FIGURE = 1_000;
const PROSE = new Set([
    ...[
        'status',
        'lastActivity',
        'focus',
        'stoppedAt',
        'resumeFile',
        'next',
        'lastSession',
        'lastUpdated',
        'trend',
    ],
]);
const LABEL_LINE = /^( {0,3}(?:[-*+][ \t]+)?)(\*\*|__)?([^\s:*_|`#>[\]<-][^:*|`<>]*?)(\*\*|__)?[ \t]*:(\*\*|__)?(?:[ \t]+(.*))?$/s;
const SCOPED_LABEL = /^(.*?)\s*(?:\(([^)]*)\)|(v\d[\w.+]*.*))$/;
function readField(line, labels) {
    return line.kind === 'table' ? readTableField(line, labels) : readTextField(line, labels);
}
function readTextField(line, labels) {
    const colon = line.text.indexOf(':');
    if (colon < 0 || colon > LONGEST_LABEL)
        return undefined;
    const match = LABEL_LINE.exec(line.text);
    if (!match)
        return undefined;
    const [, lead = '', open, word = '', closeBefore, closeAfter, rest = ''] = match;
    if ((open === undefined) !== (closeBefore === undefined && closeAfter === undefined))
        return undefined;
    const known = lookUp(word, labels);
    if (!known)
        return undefined;
    const longest = PROSE.has(known.key) ? rest.length : LONGEST_FIGURE;
    const labelStart = line.start + lead.length + (open?.length ?? 0);
    const label = { value: word, range: { start: labelStart, end: labelStart + word.length } };
    const value = trimmedValue(rest.slice(0, longest), line.end - rest.length);
    return { ...known, label, value, form: open === undefined ? 'plain' : 'bold', line: line.number };
}
function readTableField(line, labels) {
    const cells = splitRow(line);
    const [label, value] = cells;
    if (cells.length !== 2 || label === undefined || value === undefined)
        return undefined;
    const known = lookUp(label.value.replace(/[*_]|:$/g, ''), labels);
    return known && { ...known, label, value, form: 'table', line: line.number };
}
function lookUp(word, labels) {
    const key = labels.field(word);
    if (key !== undefined)
        return { key, labelScope: undefined };
    const scoped = SCOPED_LABEL.exec(word);
    const inner = scoped?.[1] === undefined ? undefined : labels.field(scoped[1]);
    if (inner !== undefined)
        return { key: inner, labelScope: scoped?.[2] ?? scoped?.[3] };
    const ahead = /^(v\d+(?:\.\d+)*)\s+(.*)$/i.exec(word);
    const after = ahead?.[2] === undefined ? undefined : labels.field(ahead[2]);
    return after === undefined ? undefined : { key: after, labelScope: ahead?.[1] };
}
function trimmedValue(text, start) {
    const comment = text.indexOf('<!--');
    const visible = comment < 0 ? text : text.slice(0, comment);
    const value = visible.trim();
    const lead = visible.length - visible.trimStart().length;
    const range = { start: start + lead, end: start + lead + value.length };
    return { value, range: value === '' ? { start, end: start } : range };
}

;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/identity.js
const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const identity_isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const identity_isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const identity_isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (identity_isScalar(node) || isCollection(node)) && !!node.anchor;



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/visit.js


const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity_isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
visit.BREAK = BREAK;
visit.SKIP = SKIP;
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (isNode(ctrl) || isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity_isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
visitAsync.BREAK = BREAK;
visitAsync.SKIP = SKIP;
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (isNode(ctrl) || isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity_isMap(node))
        return visitor.Map?.(key, node, path);
    if (isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity_isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity_isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/doc/directives.js



const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    tagName(source, onError) {
        if (source === '!')
            return '!';
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && isNode(doc.contents)) {
            const tags = {};
            visit(doc.contents, (_key, node) => {
                if (isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/doc/anchors.js



function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity_isScalar(ref.node) || isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/doc/applyReviver.js
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/toJS.js


function toJS(value, arg, ctx) {
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        if (!ctx || !hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/Node.js




class NodeBase {
    constructor(type) {
        Object.defineProperty(this, NODE_TYPE, { value: type });
    }
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity_isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/Alias.js






class Alias extends NodeBase {
    constructor(source) {
        super(ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit(doc, {
                Node: (_key, node) => {
                    if (isAlias(node) || hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                toJS(found, null, ctx);
                data = anchors.get(found);
            }
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/Scalar.js




const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends NodeBase {
    constructor(value) {
        super(SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/doc/createNode.js




const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity_isDocument(value))
        value = value.contents;
    if (isNode(value))
        return value;
    if (isPair(value)) {
        const map = ctx.schema[MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt)
    ) {
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[MAP]
                : Symbol.iterator in Object(value)
                    ? schema[SEQ]
                    : schema[MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/Collection.js




function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => isNode(it) || isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity_isScalar(node) ? node.value : node;
        else
            return isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity_isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return isCollection(node) ? node.hasIn(rest) : false;
    }
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringifyComment.js
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/foldFlowLines.js
const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringifyString.js



const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines(str, indent, FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value)
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines(res, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-';
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+';
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = '';
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1';
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2')
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines(`${start}${foldedValue}${end}`, indent, FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.PLAIN &&
        value.includes('\n')) {
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines(str, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString_stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.BLOCK_FOLDED:
            case Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx)
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringify.js





function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity_isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
function stringifyProps(node, tagObj, { anchors, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity_isScalar(node) || isCollection(node)) && node.anchor;
    if (anchor && anchorIsValid(anchor)) {
        anchors.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity_isScalar(node)
            ? stringifyString_stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity_isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringifyPair.js





function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (isCollection(key) || (!isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            isCollection(key) ||
            (identity_isScalar(key)
                ? key.type === Scalar.BLOCK_FOLDED || key.type === Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity_isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/log.js
function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function log_warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        console.warn(warning);
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/merge.js



const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity_isScalar(key) &&
        (!key.type || key.type === Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity_isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/addPairToJSMap.js






function addPairToJSMap(ctx, map, { key, value }) {
    if (isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    else if (isMergeKey(ctx, key))
        addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (isNode(key) && ctx?.doc) {
        const strCtx = createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log_warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/Pair.js





function createPair(key, value, ctx) {
    const k = createNode(key, undefined, ctx);
    const v = createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, NODE_TYPE, { value: PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (isNode(key))
            key = key.clone(schema);
        if (isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringifyCollection.js




function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (isPair(item)) {
            const ik = isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (isPair(item)) {
            const ik = isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/YAMLMap.js







function findPair(items, key) {
    const k = identity_isScalar(key) ? key.value : key;
    for (const it of items) {
        if (isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity_isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(MAP, schema);
        this.items = [];
    }
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    add(pair, overwrite) {
        let _pair;
        if (isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            _pair = new Pair(pair, pair?.value);
        }
        else
            _pair = new Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            if (identity_isScalar(prev.value) && isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity_isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair(key, value), true);
    }
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/common/map.js



const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity_isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.from(schema, obj, ctx)
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/nodes/YAMLSeq.js







class YAMLSeq extends Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity_isScalar(it) ? it.value : it;
    }
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity_isScalar(prev) && isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity_isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/common/seq.js



const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.from(schema, obj, ctx)
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/common/string.js


const string_string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString_stringifyString(item, ctx, onComment, onChompKeep);
    }
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/common/null.js


const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/core/bool.js


const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringifyNumber.js
function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/core/float.js



const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber(node);
    }
};
const float_float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/core/int.js


const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int_int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/core/schema.js








const schema = [
    map,
    seq,
    string_string,
    nullTag,
    boolTag,
    intOct,
    int_int,
    intHex,
    floatNaN,
    floatExp,
    float_float
];



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/json/schema.js




function schema_intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: schema_intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => schema_intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema_schema = [map, seq].concat(jsonScalars, jsonError);



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/binary.js



const binary = {
    identify: value => value instanceof Uint8Array,
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    resolve(src, onError) {
        if (typeof atob === 'function') {
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value;
        let str;
        if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.BLOCK_LITERAL);
        if (type !== Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString_stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/pairs.js





function resolvePairs(seq, onError) {
    if (isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (isPair(item))
                continue;
            else if (identity_isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair(new Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = isPair(item) ? item : new Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/omap.js






class YAMLOMap extends YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (isPair(pair)) {
                key = toJS(pair.key, '', ctx);
                value = toJS(pair.value, key, ctx);
            }
            else {
                key = toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs = createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs = resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs.items) {
            if (identity_isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/bool.js


function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar(false),
    stringify: boolStringify
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/float.js



const float_floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber
};
const float_floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber(node);
    }
};
const yaml_1_1_float_float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/int.js


const int_intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function int_intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function int_intStringify(node, radix, prefix) {
    const { value } = node;
    if (int_intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber(node);
}
const intBin = {
    identify: int_intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => int_intResolve(str, 2, 2, opt),
    stringify: node => int_intStringify(node, 2, '0b')
};
const int_intOct = {
    identify: int_intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => int_intResolve(str, 1, 8, opt),
    stringify: node => int_intStringify(node, 8, '0')
};
const yaml_1_1_int_int = {
    identify: int_intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => int_intResolve(str, 0, 10, opt),
    stringify: stringifyNumber
};
const int_intHex = {
    identify: int_intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => int_intResolve(str, 2, 16, opt),
    stringify: node => int_intStringify(node, 16, '0x')
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/set.js




class YAMLSet extends YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair(key.key, null);
        else
            pair = new Pair(key, null);
        const prev = findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    get(key, keepPair) {
        const pair = findPair(this.items, key);
        return !keepPair && isPair(pair)
            ? identity_isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity_isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/timestamp.js


function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60];
    if (value < 60) {
        parts.unshift(0);
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value);
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '')
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' +
        '(?:' +
        '(?:t|T|[ \\t]+)' +
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' +
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' +
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/yaml-1.1/schema.js














const yaml_1_1_schema_schema = [
    map,
    seq,
    string_string,
    nullTag,
    trueTag,
    falseTag,
    intBin,
    int_intOct,
    yaml_1_1_int_int,
    int_intHex,
    float_floatNaN,
    float_floatExp,
    yaml_1_1_float_float,
    binary,
    merge,
    omap,
    pairs,
    set,
    intTime,
    floatTime,
    timestamp
];



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/tags.js

















const schemas = new Map([
    ['core', schema],
    ['failsafe', [map, seq, string_string]],
    ['json', schema_schema],
    ['yaml11', yaml_1_1_schema_schema],
    ['yaml-1.1', yaml_1_1_schema_schema]
]);
const tagsByName = {
    binary: binary,
    bool: boolTag,
    float: float_float,
    floatExp: floatExp,
    floatNaN: floatNaN,
    floatTime: floatTime,
    int: int_int,
    intHex: intHex,
    intOct: intOct,
    intTime: intTime,
    map: map,
    merge: merge,
    null: nullTag,
    omap: omap,
    pairs: pairs,
    seq: seq,
    set: set,
    timestamp: timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary,
    'tag:yaml.org,2002:merge': merge,
    'tag:yaml.org,2002:omap': omap,
    'tag:yaml.org,2002:pairs': pairs,
    'tag:yaml.org,2002:set': set,
    'tag:yaml.org,2002:timestamp': timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge)
            ? schemaTags.concat(merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/schema/Schema.js






const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? getTags(compat, 'compat')
            : compat
                ? getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? coreKnownTags : {};
        this.tags = getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, MAP, { value: map });
        Object.defineProperty(this, SCALAR, { value: string_string });
        Object.defineProperty(this, SEQ, { value: seq });
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/stringify/stringifyDocument.js




function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(indentComment(cs, ''));
            }
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/doc/Document.js












class Document_Document {
    constructor(value, replacer, options) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, NODE_TYPE, { value: DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new Directives({ version });
        this.setSchema(version, options);
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    clone() {
        const copy = Object.create(Document_Document.prototype, {
            [NODE_TYPE]: { value: DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchorNames(this);
            node.anchor =
                !name || prev.has(name) ? findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = createNodeAnchors(this, 
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode(value, tag, ctx);
        if (flow && isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair(k, v);
    }
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    deleteIn(path) {
        if (isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    get(key, keepScalar) {
        return isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    getIn(path, keepScalar) {
        if (isEmptyPath(path))
            return !keepScalar && identity_isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    has(key) {
        return isCollection(this.contents) ? this.contents.has(key) : false;
    }
    hasIn(path) {
        if (isEmptyPath(path))
            return this.contents !== undefined;
        return isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    set(key, value) {
        if (this.contents == null) {
            this.contents = collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    setIn(path, value) {
        if (isEmptyPath(path)) {
            this.contents = value;
        }
        else if (this.contents == null) {
            this.contents = collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/errors.js
class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class errors_YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const errors_prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '…' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '…';
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '…\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-props.js
function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/util-contains-newline.js
function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/util-flow-indent-check.js


function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/util-map-includes.js


function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity_isScalar(a) && identity_isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-block-map.js







const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        const keyProps = resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        const valueProps = resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-block-seq.js




function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-end.js
function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-flow-collection.js









const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap : YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && containsNewline(key))
                onError(key,
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            const valueProps = resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/compose-collection.js








function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = isNode(res)
        ? res
        : new Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-block-scalar.js


function resolve_block_scalar_resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? resolve_block_scalar_splitLines(scalar.source) : [];
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
function resolve_block_scalar_splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/resolve-flow-scalar.js



function resolve_flow_scalar_resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0',
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    N: '\u0085',
    _: '\u00a0',
    L: '\u2028',
    P: '\u2029',
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/compose-scalar.js





function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolve_block_scalar_resolveBlockScalar(ctx, token, onError)
        : resolve_flow_scalar_resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity_isScalar(res) ? res : new Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[SCALAR];
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/util-empty-scalar-position.js
function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/compose-node.js







const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity_isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/compose-doc.js





function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document_Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    doc.contents = value
        ? composeNode(ctx, value, props, onError)
        : composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/compose/composer.js







function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
class composer_Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors_YAMLParseError(pos, code, message));
        };
        this.directives = new Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    *next(token) {
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors_YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors_YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors_YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document_Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/parse/cst-scalar.js





function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/parse/cst-visit.js
const cst_visit_BREAK = Symbol('break visit');
const cst_visit_SKIP = Symbol('skip children');
const cst_visit_REMOVE = Symbol('remove item');
function cst_visit_visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
cst_visit_visit.BREAK = cst_visit_BREAK;
cst_visit_visit.SKIP = cst_visit_SKIP;
cst_visit_visit.REMOVE = cst_visit_REMOVE;
cst_visit_visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
cst_visit_visit.parentCollection = (cst, path) => {
    const parent = cst_visit_visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === cst_visit_BREAK)
                    return cst_visit_BREAK;
                else if (ci === cst_visit_REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/parse/cst.js




const BOM = '\u{FEFF}';
const DOCUMENT = '\x02';
const FLOW_END = '\x18';
const cst_SCALAR = '\x1f';
const cst_isCollection = (token) => !!token && 'items' in token;
const cst_isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case cst_SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case cst_SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/parse/lexer.js


function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
class Lexer {
    constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = '';
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
    }
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n);
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                this.flowLevel = 0;
                yield FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                }
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i;
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst_SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2);
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst_SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-':
                case '?':
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/parse/line-counter.js
class LineCounter {
    constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1;
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/parse/parser.js



function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        default:
            return [];
    }
}
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
class parser_Parser {
    constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = '';
        this.type = '';
        this.lexer = new Lexer();
        this.onNewLine = onNewLine;
    }
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    *next(source) {
        this.source = source;
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token);
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            delete it.key;
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            case 'space':
            case 'comment':
            default:
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/public-api.js








function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter = options.lineCounter || (prettyErrors && new LineCounter()) || null;
    return { lineCounter, prettyErrors };
}
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser = new Parser(lineCounter?.addNewLine);
    const composer = new Composer(options);
    const docs = Array.from(composer.compose(parser.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(prettifyError(source, lineCounter));
            doc.warnings.forEach(prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer.streamInfo());
}
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser = new parser_Parser(lineCounter?.addNewLine);
    const composer = new composer_Composer(options);
    let doc = null;
    for (const _doc of composer.compose(parser.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors_YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors_prettifyError(source, lineCounter));
        doc.warnings.forEach(errors_prettifyError(source, lineCounter));
    }
    return doc;
}
function public_api_parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function public_api_stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document(value, _replacer, options).toString(options);
}



;// CONCATENATED MODULE: ./node_modules/yaml/browser/dist/index.js


















;// CONCATENATED MODULE: ./node_modules/yaml/browser/index.js

const browser = (( null && (YAML)));


;// CONCATENATED MODULE: ./src/document/front-matter.ts

const MOST_CHARACTERS = 64 * 1024;
const MOST_LINES = 1_000;
function front_matter_readFrontMatter(source) {
    const first = readFirst(source);
    const duplicates = findDuplicates(source, first);
    const all = duplicates.map(({ range }) => ({ range }));
    return { first, duplicates, all: first ? [{ range: first.range }, ...all] : all };
}
const front_matter_FENCE = /^---[ \t]*$/;
const KEY = /^[A-Za-z_][\w-]*[ \t]*:(?:[ \t]|$)/;
function lineText(source, index) {
    const text = source.lines[index]?.text ?? '';
    return index === 0 && source.hasByteOrderMark ? text.slice(1) : text;
}
function readFirst(source) {
    if (!front_matter_FENCE.test(lineText(source, 0)))
        return undefined;
    const { last, closed } = findEnd(source, 0);
    if (!closed && !KEY.test(lineText(source, 1)))
        return undefined;
    const start = source.hasByteOrderMark ? 1 : 0;
    const range = { start, end: source.lines[last]?.end ?? source.text.length };
    const contentLines = source.lines.slice(1, closed ? last : last + 1);
    if (!closed) {
        const problem = {
            range: { start, end: start + 3 },
            message: 'The front matter opens with `---` but is never closed. Add a line `---` after its last key.',
        };
        return { range, closed, entries: readLines(contentLines), problem };
    }
    const size = (contentLines.at(-1)?.end ?? 0) - (contentLines[0]?.start ?? 0);
    if (size > MOST_CHARACTERS || contentLines.length > MOST_LINES) {
        const message = `The front matter has ${contentLines.length} lines; up to ${MOST_LINES} lines and 64 KiB are read.`;
        return { range, closed, entries: new Map(), problem: { range: { start, end: start + 3 }, message } };
    }
    return { range, closed, ...readYaml(source, contentLines) };
}
function findEnd(source, from) {
    let unclosedEnd = -1;
    for (let index = from + 1; index < source.lines.length; index += 1) {
        const text = lineText(source, index);
        if (/^(?:---|\.\.\.)[ \t]*$/.test(text))
            return { last: index, closed: true };
        const isHeading = /^#{1,6} \S/.test(text) && lineText(source, index - 1).trim() === '';
        if (unclosedEnd < 0 && text.trim() === '')
            unclosedEnd = index - 1;
        if (isHeading)
            break;
    }
    return { last: Math.max(from, unclosedEnd < 0 ? source.lines.length - 1 : unclosedEnd), closed: false };
}
function findDuplicates(source, first) {
    const found = [];
    let isTop = first !== undefined;
    let index = first ? source.lines.findIndex((line) => line.start > first.range.end) : 0;
    for (; index >= 0 && index < source.lines.length; index += 1) {
        const text = lineText(source, index);
        if (text.trim() === '')
            continue;
        const next = lineText(source, index + 1);
        const opens = front_matter_FENCE.test(text) && index > 0 && (/^gsd_state_version[ \t]*:/.test(next) || (isTop && KEY.test(next)));
        if (!opens) {
            isTop = false;
            continue;
        }
        const { last, closed } = findEnd(source, index);
        if (!closed)
            continue;
        const range = {
            start: source.lines[index]?.start ?? 0,
            end: source.lines[last]?.end ?? source.text.length,
        };
        found.push({ value: source.text.slice(range.start, range.end), range });
        index = last;
    }
    return found;
}
function readYaml(source, lines) {
    const start = lines[0]?.start ?? 0;
    const text = source.text.slice(start, lines.at(-1)?.end ?? start).replace(/\r(?!\n)/g, '\n');
    const parsed = parseSafely(text);
    if (typeof parsed === 'string') {
        const edits = quotingEdits(lines, start, text);
        const at = edits?.[0] ? lines.find((line) => line.end >= (edits[0]?.start ?? 0)) : undefined;
        const range = at ? valueRange(at) : faultyRange(lines, start, text);
        return { entries: readLines(lines), problem: { range, message: parsed, ...(edits ? { edits } : {}) } };
    }
    const entries = new Map();
    const duplicate = collect(parsed, [], start, entries);
    const problem = duplicate && {
        range: duplicate.range,
        message: `The key \`${duplicate.value}\` occurs twice in the front matter; YAML allows it once. Remove one of the two.`,
    };
    return { entries, problem };
}
function parseSafely(text) {
    try {
        const document = parseDocument(text, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
        const [error] = document.errors;
        if (error)
            return messageOf(error.code, error.message);
        const root = document.contents;
        if (root !== null && !identity_isMap(root))
            return 'The front matter is not a list of `key: value` lines.';
        return root;
    }
    catch {
        return 'The front matter is nested too deeply to be read.';
    }
}
function messageOf(code, message) {
    if (code === 'BLOCK_AS_IMPLICIT_KEY') {
        return 'The front matter is not valid YAML: a value that contains `: ` has to stand in quotes.';
    }
    return `The front matter is not valid YAML: ${message.replace(/[\s.]+$/, '').replace(/\s+/g, ' ')}.`;
}
function collect(node, path, base, entries) {
    if (!identity_isMap(node))
        return undefined;
    let duplicate;
    for (const { key, value } of node.items) {
        if (!identity_isScalar(key))
            continue;
        const name = String(key.value);
        const keyRange = shifted(key.range, base);
        const here = [...path, name];
        if (entries.has(here.join('.'))) {
            duplicate ??= { value: name, range: keyRange };
            continue;
        }
        const range = value ? shifted(value.range, base) : { start: keyRange.end, end: keyRange.end };
        const text = identity_isScalar(value) ? value.source : value === null ? '' : undefined;
        entries.set(here.join('.'), { path: here, keyRange, range, text, value: front_matter_plainValue(value) });
        if (here.length < 4) {
            const nested = collect(value, here, base, entries);
            duplicate ??= nested;
        }
    }
    return duplicate;
}
function shifted(range, base) {
    return { start: range[0] + base, end: range[1] + base };
}
function front_matter_plainValue(node, depth = 0) {
    if (node === null || isAlias(node) || depth > 4)
        return null;
    if (identity_isScalar(node))
        return typeof node.value === 'bigint' ? Number(node.value) : node.value;
    if (isSeq(node))
        return node.items.map((item) => front_matter_plainValue(item, depth + 1));
    if (!identity_isMap(node))
        return null;
    const pairs = node.items
        .filter(({ key }) => identity_isScalar(key))
        .map(({ key, value }) => [String(key.value), front_matter_plainValue(value, depth + 1)]);
    return Object.fromEntries(pairs);
}
const ENTRY_LINE = /^([ \t]*)([A-Za-z_][\w-]*)([ \t]*:)(?:([ \t]+)(.*))?$/;
function readLines(lines) {
    const entries = new Map();
    let parent;
    for (const line of lines.slice(0, MOST_LINES)) {
        const match = ENTRY_LINE.exec(line.text.trimEnd());
        if (!match)
            continue;
        const [, indent = '', key = '', colon = '', gap = '', raw = ''] = match;
        const isTop = indent === '';
        if (isTop)
            parent = raw === '' ? key : undefined;
        const path = isTop ? [key] : parent === undefined ? undefined : [parent, key];
        if (path === undefined || entries.has(path.join('.')))
            continue;
        const keyStart = line.start + indent.length;
        const start = keyStart + key.length + colon.length + gap.length;
        const text = raw.replace(/^(["'])(.*)\1$/, '$2');
        const isNumber = text === raw && /^-?\d+(?:\.\d+)?$/.test(text);
        entries.set(path.join('.'), {
            path,
            keyRange: { start: keyStart, end: keyStart + key.length },
            range: { start, end: start + raw.length },
            text,
            value: raw === '' ? null : isNumber ? Number(text) : text,
        });
    }
    return entries;
}
const PLAIN_VALUE = /^([ \t]*[A-Za-z_][\w-]*[ \t]*:[ \t]+)([^\s"'[\]{}>|&*!%@`#,?-][^\r\n]*)$/;
function quotingEdits(lines, base, text) {
    const edits = [];
    for (const line of lines) {
        const match = PLAIN_VALUE.exec(line.text.trimEnd());
        const value = match?.[2];
        if (match === null || value === undefined || !/:(?:[ \t]|$)/.test(value))
            continue;
        const start = line.start + (match[1]?.length ?? 0);
        edits.push(...quoted(value, start));
    }
    if (edits.length === 0)
        return undefined;
    const repaired = edits.reduceRight((whole, edit) => whole.slice(0, edit.start - base) + edit.text + whole.slice(edit.end - base), text);
    const root = parseSafely(repaired);
    return typeof root === 'string' || collect(root, [], base, new Map()) ? undefined : edits;
}
function quoted(value, start) {
    const end = start + value.length;
    if (!/["\\]/.test(value))
        return [
            { start, end: start, text: '"' },
            { start: end, end, text: '"' },
        ];
    return [
        { start, end: start, text: "'" },
        ...[...value.matchAll(/'/g)].map(({ index }) => ({
            start: start + index,
            end: start + index,
            text: "'",
        })),
        { start: end, end, text: "'" },
    ];
}
function valueRange(line) {
    const match = ENTRY_LINE.exec(line.text.trimEnd());
    if (!match)
        return { start: line.start, end: line.end };
    const start = line.start + [match[1], match[2], match[3], match[4]].reduce((sum, part) => sum + (part?.length ?? 0), 0);
    return { start, end: start + (match[5]?.length ?? 0) };
}
function faultyRange(lines, base, text) {
    let offset = base;
    try {
        offset +=
            parseDocument(text, { uniqueKeys: false, logLevel: 'silent', prettyErrors: false }).errors[0]?.pos[0] ??
                0;
    }
    catch {
    }
    const line = lines.find(({ end }) => end >= offset) ?? lines[0];
    return line
        ? { start: line.start, end: Math.max(line.end, line.start + 1) }
        : { start: base, end: base + 1 };
}

;// CONCATENATED MODULE: ./src/document/labels.ts
const DEFAULT_LABELS = {
    fields: {
        phase: ['Phase', 'Current Phase', 'Active Phase'],
        phaseName: ['Current Phase Name', 'Phase Name'],
        totalPhases: ['Total Phases'],
        plan: ['Plan', 'Current Plan'],
        totalPlansInPhase: ['Total Plans in Phase'],
        status: ['Status', 'Current Status'],
        lastActivity: ['Last activity'],
        progress: ['Progress', 'Overall progress'],
        focus: ['Current focus'],
        totalPlans: ['Total plans completed', 'Plans completed'],
        averageDuration: ['Average duration', 'Average plan duration'],
        totalTime: ['Total execution time'],
        lastPlans: ['Last 5 plans', 'Last 4 plans', 'Last 3 plans', 'Last 2 plans', 'Last plans'],
        trend: ['Trend'],
        lastSession: ['Last session', 'Last session ended', 'Last Date'],
        stoppedAt: ['Stopped at'],
        resumeFile: ['Resume file'],
        next: ['Next', 'Next action', 'Next step', 'Next steps', 'Next up'],
        lastUpdated: ['Last updated'],
        milestonePhases: ['Phases'],
        milestoneRequirements: ['Requirements'],
        velocity: ['Velocity'],
        byPhase: ['By Phase'],
    },
    sections: {
        position: [
            'Current Position',
            'Current Phase',
            'Current Status',
            'Current State',
            'Position',
            'Progress',
        ],
        metrics: ['Performance Metrics', 'Metrics', 'Velocity', 'By Phase', 'Plan Metrics'],
        session: ['Session Continuity', 'Session', 'Session Log', 'Session Info'],
        reference: ['Project Reference'],
        context: ['Accumulated Context'],
        milestone: ['Milestone', 'Milestone Summary', 'Current Milestone'],
    },
    columns: {
        phase: ['Phase', 'Phases'],
        name: ['Name', 'Phase Name', 'Title'],
        milestone: ['Milestone', 'Version', 'Release'],
        plans: ['Plans'],
        completed: ['Plans Complete', 'Plans Completed', 'Complete', 'Completed', 'Done'],
        total: ['Total', 'Total Time', 'Time'],
        average: ['Avg/Plan', 'Average/Plan', 'Avg per Plan', 'Average', 'Avg'],
        plan: ['Plan'],
        duration: ['Duration', 'Time'],
    },
};
function indexLabels(labels) {
    const fields = invert(labels.fields);
    const sections = invert(labels.sections);
    const columns = invert(labels.columns);
    return {
        field: (label) => fields.get(foldLabel(label)),
        section: (title) => sections.get(foldLabel(title)) ?? sections.get(foldLabel(withoutScope(title))),
        column: (title) => columns.get(foldLabel(title)),
        labels,
    };
}
function extendLabels(extra) {
    const extend = (words, more = {}) => {
        const entries = Object.entries(words);
        return Object.fromEntries(entries.map(([key, known]) => [key, [...known, ...(more[key] ?? [])]]));
    };
    const { fields, sections, columns } = DEFAULT_LABELS;
    return {
        fields: extend(fields, extra['fields']),
        sections: extend(sections, extra['sections']),
        columns: extend(columns, extra['columns']),
    };
}
const DEFAULT_LABEL_INDEX = indexLabels(DEFAULT_LABELS);
function invert(table) {
    const entries = Object.entries(table);
    return new Map(entries.flatMap(([key, words]) => words.map((word) => [foldLabel(word), key])));
}
function foldLabel(text) {
    return text.toLowerCase().replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim();
}
function withoutScope(title) {
    return title
        .replace(/\([^)]*\)/g, ' ')
        .replace(/\bv\d+(?:\.\d+)*\b/gi, ' ')
        .replace(/\s+[-–—:]+\s.*$/, ' ')
        .replace(/\s+[-–—:]+\s*$/, ' ');
}

;// CONCATENATED MODULE: ./src/document/phase.ts
const ID = String.raw `\d{1,4}(?:\.\d{1,3}){0,3}[A-Za-z]?`;
const COMPLETE = /\b(?:complete[d]?|shipped|done|finished)\b|✅|✓/i;
const NOT_COMPLETE = /\b(?:not|in|un|almost|partially|to be)[\s-]*(?:complete|done|finished)|\bincomplete\b|\d\s*%|\d\s*(?:of|\/)\s*\d+\s+(?:plans\s+)?complete/i;
function phaseKey(id) {
    return id.toLowerCase().replace(/(^|\.)0+(?=\d)/g, '$1');
}
function readPhaseValue(raw) {
    const lead = /^(?:\*\*)?(?:phase\s+)*/i.exec(raw.value)?.[0].length ?? 0;
    const text = raw.value.slice(lead);
    const none = {
        raw,
        key: undefined,
        number: undefined,
        total: undefined,
        name: undefined,
        complete: false,
    };
    const match = new RegExp(String.raw `^(${ID})(?:(\s*(?:of|\/|de)\s*)(\d{1,4})(?![\d.]))?(?=$|[\s(:—–.,;|*)-])`, 'i').exec(text);
    if (!match || /^\d{4}-\d\d|^\d+-\d/.test(text))
        return none;
    const [whole, id = '', of = '', total] = match;
    const start = raw.range.start + lead;
    const tail = text.slice(whole.length);
    const totalStart = start + id.length + of.length;
    return {
        raw,
        key: phaseKey(id),
        number: { value: Number.parseFloat(id), range: { start, end: start + id.length } },
        total: total === undefined
            ? undefined
            : { value: Number(total), range: { start: totalStart, end: totalStart + total.length } },
        name: /\(([^)]*)\)/.exec(tail)?.[1] ?? /^\s*[-–—:]+\s*([^(—–]*\S)/.exec(tail)?.[1]?.trim(),
        complete: COMPLETE.test(tail) && !NOT_COMPLETE.test(tail),
    };
}
function phase_readPhaseCell(value, named = '') {
    const text = value.replace(/[*`~]/g, '').trim();
    const cell = (kind, id, name = '') => ({
        kind,
        key: id === undefined ? undefined : phaseKey(id),
        number: id === undefined ? undefined : Number.parseFloat(id),
        name: foldName(name) || foldName(named),
    });
    if (/^[-–—?.\s]*$/.test(text) || /^\[.*\]$/.test(text))
        return cell('placeholder');
    if (/^(?:grand\s+)?(?:totals?|sum|all|overall|average)\b/i.test(text))
        return cell('sum');
    if (METRIC_ROW.test(text))
        return cell('plan');
    const version = /^(v\d[\w.]*)\s+(?:phases?\s+|P(?=\d))?(.*)$/i.exec(text);
    const rest = (version?.[2] ?? text).replace(/^phases?\s+/i, '');
    if (new RegExp(String.raw `^(?:P|phases?\s+)?${ID}\s*(?:-\s*(?!0\d\b)|[–—]\s*|to\s+)${ID}(?=$|[\s(:])`, 'i').test(rest))
        return cell('range');
    if (/^\d+(?:\.\d+)?-\d+(?=$|[\s(:])/.test(rest))
        return cell('plan');
    const match = new RegExp(String.raw `^#?(${ID})(?=$|[\s(:.,;—–-])[\s.:—–-]*(.*)$`, 's').exec(rest);
    if (!match)
        return cell('other', undefined, text);
    return cell(version ? 'other' : 'phase', match[1], match[2]);
}
function foldName(name) {
    return name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
const METRIC_ROW = new RegExp(String.raw `^(?:phase\s+)?(${ID})(?:-[\w.-]*?)?\s+(?:P|plan\s+)P?((?:${ID}-)?\d{1,3}[A-Za-z]?)(?=$|[\s:(-])`, 'i');
function planKey(plan, phase) {
    const [, own, number] = new RegExp(`^(${ID})-(.+)$`).exec(plan) ?? [];
    return phaseKey(own !== undefined && number !== undefined && phaseKey(own) === phase ? number : plan);
}

;// CONCATENATED MODULE: ./src/document/quantity.ts
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const UNITS = {
    ...{
        s: SECOND,
        sec: SECOND,
        secs: SECOND,
        second: SECOND,
        seconds: SECOND,
        segundo: SECOND,
        segundos: SECOND,
    },
    ...{
        m: MINUTE,
        min: MINUTE,
        mins: MINUTE,
        minute: MINUTE,
        minutes: MINUTE,
        minuto: MINUTE,
        minutos: MINUTE,
    },
    ...{ h: HOUR, hr: HOUR, hrs: HOUR, hour: HOUR, hours: HOUR, hora: HOUR, horas: HOUR },
};
const UNKNOWN = /^(?:[-–—]+|n\/?a|tbd|tba|\?+|none|unknown|pending|not (?:yet )?(?:tracked|recorded|measured)|)(?:\s+(?:hours?|min(?:utes)?))?$/i;
function isUnknownText(text) {
    return UNKNOWN.test(quantity_stripMarks(text).text);
}
const NUMBER = String.raw `\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const TERM = new RegExp(String.raw `(${NUMBER})(\s*)([a-z]+)\.?`, 'giy');
const APPROXIMATE = /^(?:~|≈|approx\.?|about|circa|ca\.?|c\.)\s*/i;
function quantity_readDuration(text, start) {
    const stripped = quantity_stripMarks(text);
    const offset = start + stripped.lead;
    const range = { start: offset, end: offset + stripped.text.length };
    const unread = { kind: 'unread', text: stripped.text, range };
    if (isUnknownText(stripped.text))
        return { kind: 'unknown', text: stripped.text, range };
    const lead = APPROXIMATE.exec(stripped.text)?.[0].length ?? 0;
    if (new RegExp(`^(?:${NUMBER})$`).test(stripped.text.slice(lead))) {
        return { kind: 'bare', text: stripped.text, range };
    }
    const first = readPart(stripped.text, lead, offset);
    if (first === undefined)
        return unread;
    const tail = readTail(stripped.text, first.end, offset);
    if (tail === undefined)
        return unread;
    const parts = [{ terms: first.terms }, ...tail.parts];
    return {
        kind: 'duration',
        text: stripped.text,
        range: { start: offset, end: offset + tail.end },
        approximate: lead > 0 || tail.approximate,
        parts: [parts[0], ...parts.slice(1)],
        qualifier: tail.qualifier,
    };
}
function readPart(text, from, offset) {
    const terms = [];
    let end = from;
    for (;;) {
        const gap = terms.length > 0 ? (/^(?:\s+and)?\s*/.exec(text.slice(end))?.[0].length ?? 0) : 0;
        TERM.lastIndex = end + gap;
        const match = TERM.exec(text);
        const [whole, digits = '', , word = ''] = match ?? [];
        const unit = unitOf(word);
        if (whole === undefined || unit === undefined)
            break;
        const previous = terms.at(-1);
        if (previous !== undefined && previous.unit <= unit)
            return undefined;
        const at = offset + end + gap;
        const decimals = digits.split('.')[1]?.length ?? 0;
        terms.push({ digits, range: { start: at, end: at + digits.length }, decimals, unit });
        end += gap + whole.length - (whole.endsWith('.') ? 1 : 0);
    }
    return terms.length > 0 ? { terms, end } : undefined;
}
function readTail(text, from, offset) {
    const rest = text
        .slice(from)
        .replace(/^(?:\s*\/\s*plan|\s+per plan|\s+(?:avg|average|total|each))\b/i, (words) => ' '.repeat(words.length));
    if (rest.trim() === '' || rest.trim() === '.')
        return { parts: [], qualifier: undefined, approximate: false, end: from };
    const inner = /^\s*\(([^()]*)\)\s*$/.exec(rest)?.[1];
    if (inner === undefined)
        return undefined;
    const innerStart = from + rest.indexOf('(') + 1;
    const lead = APPROXIMATE.exec(inner)?.[0].length ?? 0;
    const part = readPart(text, innerStart + lead, offset);
    if (part && text.slice(part.end, innerStart + inner.length).trim() === '') {
        return { parts: [{ terms: part.terms }], qualifier: undefined, approximate: lead > 0, end: part.end + 1 };
    }
    return { parts: [], qualifier: inner.trim(), approximate: false, end: from };
}
function withUnit(bare, unit) {
    const lead = APPROXIMATE.exec(bare.text)?.[0].length ?? 0;
    const digits = bare.text.slice(lead);
    const range = { start: bare.range.start + lead, end: bare.range.end };
    const decimals = digits.split('.')[1]?.length ?? 0;
    return {
        kind: 'duration',
        text: bare.text,
        range: bare.range,
        approximate: lead > 0,
        parts: [{ terms: [{ digits, range, decimals, unit }] }],
        qualifier: undefined,
    };
}
function unitOf(word) {
    const folded = word.toLowerCase();
    return Object.hasOwn(UNITS, folded) ? UNITS[folded] : undefined;
}
function readCount(text, start) {
    const stripped = quantity_stripMarks(text);
    const offset = start + stripped.lead;
    const range = { start: offset, end: offset + stripped.text.length };
    if (isUnknownText(stripped.text))
        return { kind: 'unknown', text: stripped.text, range };
    const match = /^(~\s*)?(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\s+plans?\b)?(?:\s*(\(.*\)))?$/i.exec(stripped.text);
    if (!match)
        return { kind: 'unread', text: stripped.text, range };
    const [, tilde = '', digits = '', parenthesis] = match;
    const at = offset + tilde.length;
    return {
        kind: 'count',
        value: Number(digits.replaceAll(',', '')),
        text: digits,
        range: { start: at, end: at + digits.length },
        approximate: tilde !== '',
        qualifier: parenthesis?.slice(1, -1).trim(),
    };
}
function partMilliseconds(part) {
    return part.terms.reduce((sum, term) => sum + termMilliseconds(term), 0);
}
function termMilliseconds({ digits, decimals, unit }) {
    return (Number(digits.replace(/[,.]/g, '')) * unit) / 10 ** decimals;
}
function partStep(part) {
    return Math.min(...part.terms.map(({ unit, decimals }) => unit / 10 ** decimals));
}
function finestPart(duration) {
    return duration.parts.reduce((best, part) => (partStep(part) < partStep(best) ? part : best));
}
function quantity_stripMarks(text) {
    let inner = text.trimStart();
    let lead = text.length - inner.length;
    inner = inner.trimEnd();
    for (;;) {
        const mark = /^(\*\*|__|\*|_|`)(?=\S)(.*\S)\1$/s.exec(inner);
        if (!mark)
            return { text: inner, lead };
        lead += mark[1]?.length ?? 0;
        inner = mark[2] ?? '';
    }
}
function writeNumber(value, decimals, like) {
    const scaled = Math.floor(value * 10 ** decimals + 0.5 + 1e-9);
    const digits = String(scaled).padStart(decimals + 1, '0');
    let whole = digits.slice(0, digits.length - decimals);
    const likeWhole = like.split('.')[0] ?? '';
    if (/^0\d/.test(likeWhole))
        whole = whole.padStart(likeWhole.length, '0');
    if (like.includes(','))
        whole = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
    return decimals === 0 ? whole : `${whole}.${digits.slice(digits.length - decimals)}`;
}
function writePart(part, milliseconds) {
    const step = partStep(part);
    let rest = Math.floor(milliseconds / step + 0.5 + 1e-9) * step;
    return part.terms.map(({ unit, decimals, digits }, index) => {
        const isLast = index === part.terms.length - 1;
        const amount = isLast ? rest / unit : Math.floor(rest / unit + 1e-9);
        rest -= amount * unit;
        return writeNumber(amount, isLast ? decimals : 0, digits);
    });
}

;// CONCATENATED MODULE: ./src/document/scope.ts
const MARKERS = [
    /\bv\d+(?:\.\d+)*\b/gi,
    /\bmilestones?\s+(?:v?\d[\w.]*|[IVX]+\b)/gi,
    /\b(?:phases?|fases?)\s+#?\d+(?:\.\d+)*/gi,
    /\bin\s+(?:the\s+|this\s+|current\s+)*(?:phase|milestone|wave|sprint)\b/gi,
    /\b(?:current|this)\s+(?:phase|milestone|wave)\b/gi,
];
function scopeMarkers(text) {
    const found = MARKERS.flatMap((pattern) => [...text.matchAll(pattern)])
        .sort((a, b) => a.index - b.index)
        .map(([marker]) => marker.toLowerCase().replace(/\s+/g, ' '));
    return [...new Set(found)];
}
function versionsIn(text) {
    const found = [...text.matchAll(/\bv(\d+(?:\.\d+)+)\b/gi)].map(([, version = '']) => `v${version}`);
    return [...new Set(found)];
}

;// CONCATENATED MODULE: ./src/document/metrics-section.ts




function scopeOf(...texts) {
    const markers = texts.flatMap((text) => (text === undefined ? [] : scopeMarkers(text)));
    const parentheses = texts.flatMap((text) => [...(text ?? '').matchAll(/\(([^)]*)\)/g)].map(([, inner = '']) => inner));
    const qualifiers = parentheses
        .filter((inner) => scopeMarkers(inner).length === 0)
        .map((inner) => inner.toLowerCase());
    return [...new Set([...markers, ...qualifiers])].join(' ');
}
function joinScopes(...scopes) {
    return [...new Set(scopes.filter((scope) => scope !== undefined && scope !== ''))].join(' ');
}
function readVelocity(inputs) {
    const blocks = [];
    let open = false;
    for (const { field, sectionScope } of inputs) {
        if (field.key === 'velocity') {
            blocks.push(emptyBlock(joinScopes(sectionScope, scopeOf(inParentheses(field.labelScope)))));
            open = true;
            continue;
        }
        const key = field.key;
        const current = blocks.at(-1);
        const scope = joinScopes(sectionScope, scopeOf(inParentheses(field.labelScope)));
        const fits = open &&
            current !== undefined &&
            current[key] === undefined &&
            (field.labelScope === undefined || current.scope === scope);
        const block = fits ? current : emptyBlock(scope);
        if (!fits)
            blocks.push(block);
        open = true;
        const { value, range } = field.value;
        if (key === 'totalPlans')
            block.totalPlans = { field, value: readCount(value, range.start) };
        else
            block[key] = { field, value: quantity_readDuration(value, range.start) };
    }
    return blocks.filter((block) => block.totalPlans ?? block.averageDuration ?? block.totalTime);
}
function inParentheses(scope) {
    return scope === undefined ? undefined : `(${scope})`;
}
function emptyBlock(scope) {
    return { scope, totalPlans: undefined, averageDuration: undefined, totalTime: undefined };
}
function readPhaseTable(table, labels, scope) {
    const read = readPhaseColumns(table, labels);
    if (read.phase !== 0 || (read.plans ?? read.completed) === undefined)
        return undefined;
    if (read.plan !== undefined && read.plans === undefined)
        return undefined;
    const total = read.total ?? read.duration;
    const columns = total === undefined ? read : { ...read, total };
    const rows = table.rows
        .map((row) => readPhaseRow(row, columns, table.header))
        .filter((row) => row.phase.value.kind !== 'placeholder' && row.phase.value.kind !== 'sum');
    const foreign = rows.filter(({ phase }) => phase.value.kind === 'plan' && !METRIC_ROW.test(phase.text));
    return {
        scope,
        table,
        rows: rows.filter(({ phase }) => phase.value.kind !== 'plan'),
        foreignRows: foreign.length,
        columns,
    };
}
function readColumns(header, labels, isUsable = () => true) {
    const columns = {};
    header.cells.forEach((cell, index) => {
        const key = labels.column(cell.value) ?? labels.column(readHeading(cell)?.title ?? '');
        if (key !== undefined && isUsable(key, index))
            columns[key] ??= index;
    });
    return columns;
}
function readPhaseColumns({ header, rows }, labels) {
    const cellsOf = (index) => rows.map(({ cells, line }) => readPlans(cells[index], line));
    const isOfCounts = (index) => {
        const kinds = cellsOf(index).map(({ kind }) => kind);
        return kinds.includes('count') || !kinds.includes('unread');
    };
    const columns = readColumns(header, labels, (key, index) => key !== 'completed' || isOfCounts(index));
    const { completed, ...others } = columns;
    const isSaid = others.plans !== undefined && cellsOf(others.plans).some(({ planned }) => planned !== undefined);
    return completed === undefined || isSaid ? others : columns;
}
function readHeading({ value }) {
    const [, title = '', word = ''] = /^([^()]*\S)\s*\(([a-z]+)\.?\)$/i.exec(quantity_stripMarks(value).text) ?? [];
    const unit = unitOf(word);
    return unit === undefined ? undefined : { title, unit };
}
function readCellTime(cell, heading) {
    const value = quantity_readDuration(cell.value, cell.range.start);
    const unit = heading && readHeading(heading)?.unit;
    return value.kind === 'bare' && unit !== undefined ? withUnit(value, unit) : value;
}
function readPhaseRow(row, columns, { cells: headings }) {
    const [first] = row.cells;
    const text = first?.value ?? '';
    const range = first?.range ?? row.line;
    const name = textIn(row, columns.name);
    const plansColumn = columns.completed ?? columns.plans;
    const hasTime = columns.completed === undefined || columns.plans === undefined;
    const duration = (column) => {
        const cell = column === undefined ? undefined : row.cells[column];
        return cell && { value: readCellTime(cell, headings[column ?? 0]), range: cell.range, cell };
    };
    return {
        phase: { value: phase_readPhaseCell(text, name), range, text },
        name,
        milestone: textIn(row, columns.milestone),
        plans: readPlans(plansColumn === undefined ? undefined : row.cells[plansColumn], range),
        total: duration(hasTime ? columns.total : undefined),
        average: duration(columns.average),
        line: row.line.number,
        range: { start: row.line.start, end: row.line.end },
    };
}
function textIn({ cells }, column) {
    const text = quantity_stripMarks(cells[column ?? -1]?.value ?? '').text;
    return isUnknownText(text) ? '' : text;
}
function readPlans(cell, fallback) {
    const { text, lead } = quantity_stripMarks(cell?.value ?? '');
    const start = (cell?.range.start ?? fallback.start) + lead;
    const range = { start, end: start + text.length };
    const none = { completed: undefined, planned: undefined, text, range };
    if (isUnknownText(text))
        return { ...none, kind: 'unknown' };
    if (/\bplanned\b|\bplanning\b|\btodo\b/i.test(text))
        return { ...none, kind: 'planned' };
    const match = /^(\d{1,4})(?:\s*\/\s*(\d{1,4}|TBD|\?))?(?:\s*plans?)?(?:\s+(?:completed?|done))?(?:\s*\(.*\))?(?:\s*[✓✅])?$/iu.exec(text);
    if (!match)
        return { ...none, kind: 'unread' };
    const [, done = '', of] = match;
    const planned = of !== undefined && /^\d/.test(of) ? Number(of) : undefined;
    return {
        kind: 'count',
        completed: Number(done),
        planned,
        text,
        range: { start, end: start + match[0].length },
    };
}
function readPlanRows(lines, tables, labels) {
    const tableOf = new Map();
    for (const table of tables) {
        const columns = readColumns(table.header, labels);
        if (columns.plan === undefined || columns.duration === undefined)
            continue;
        for (const { line } of table.rows)
            tableOf.set(line.number, table);
    }
    return lines.flatMap((line) => {
        if ((line.kind !== 'text' && line.kind !== 'table') || !/^ {0,3}\|/.test(line.text))
            return [];
        const row = readPlanRow(line, tableOf.get(line.number), labels);
        return row ? [row] : [];
    });
}
function readPlanRow(line, table, labels) {
    const cells = splitRow(line);
    const name = quantity_stripMarks(cells[0]?.value ?? '').text;
    const columns = table ? readColumns(table.header, labels) : { duration: 1 };
    const duration = cells[columns.duration ?? 1];
    const metric = METRIC_ROW.exec(name);
    const planCell = table && quantity_stripMarks(cells[columns.plan ?? 0]?.value ?? '').text;
    const id = planCell === undefined ? null : /^(\d{1,4}(?:\.\d{1,3})*[a-z]?)-(\d{1,3}[a-z]?)(?=$|\s)/i.exec(planCell);
    const [, phase, plan] = metric ?? id ?? [];
    if (phase === undefined || plan === undefined || duration === undefined)
        return undefined;
    return {
        phase: phaseKey(phase),
        plan: planKey(plan, phaseKey(phase)),
        duration: readCellTime(duration, table?.header.cells[columns.duration ?? 1]),
        range: { start: line.start, end: line.end },
        line: line.number,
    };
}

;// CONCATENATED MODULE: ./src/document/milestone.ts
function readPhaseSpan(field) {
    const { value, range } = field.value;
    const match = /^(\d{1,4})(\s+phases?\s*\()(?:phases?\s+)?(\d{1,4})\s*(?:[-–—]|to)\s*(\d{1,4})\)\s*$/i.exec(value);
    if (!match)
        return undefined;
    const [, count = '', , first = '', last = ''] = match;
    return {
        count: { value: Number(count), range: { start: range.start, end: range.start + count.length } },
        first: Number(first),
        last: Number(last),
        range,
        inPassing: false,
        planId: undefined,
    };
}
const SPAN = /(?<![\d.,/~<>–-])(?<!\bof )(\d{1,4})\s+phases?\s+\((?:phases?\s+)?(\d{1,4})\s*(?:[-–—]|to)\s*(\d{1,4})\)/gi;
const LONGEST_LINE = 1_000;
function findPhaseSpans(lines) {
    return lines.flatMap(({ kind, text, start }) => kind === 'text' && text.includes('(')
        ? [...text.slice(0, LONGEST_LINE).matchAll(SPAN)].map((match) => {
            const [whole, count = '', first = '', last = ''] = match;
            const at = start + match.index;
            return {
                count: { value: Number(count), range: { start: at, end: at + count.length } },
                first: Number(first),
                last: Number(last),
                range: { start: at, end: at + whole.length },
                inPassing: true,
                planId: /\((\d{1,4}-\d{1,3})\)$/.exec(whole)?.[1],
            };
        })
        : []);
}
function readRequirements(field, lines) {
    const { value, range } = field.value;
    const ratioMatch = /^(\d{1,5})\s*\/\s*(\d{1,5})(?=$|[\s(])/.exec(value);
    const totalMatch = /^(\d{1,5})\s+total$/i.exec(value);
    if (!ratioMatch && !totalMatch)
        return undefined;
    const digits = totalMatch?.[1];
    const { items, complete } = digits === undefined ? { items: [], complete: false } : readItems(field.line, lines);
    return {
        range,
        total: digits === undefined
            ? undefined
            : { value: Number(digits), range: { start: range.start, end: range.start + digits.length } },
        items,
        complete,
        ratio: ratioMatch
            ? {
                done: Number(ratioMatch[1]),
                total: Number(ratioMatch[2]),
                range: { start: range.start, end: range.start + ratioMatch[0].length },
            }
            : undefined,
    };
}
function readItems(lineNumber, lines) {
    const items = [];
    for (let index = lineNumber; lines[index]?.kind === 'text'; index += 1) {
        const line = lines[index];
        if (!line || !/^\s*[-*+]\s/.test(line.text))
            break;
        const match = /\((\d{1,5})(?=\s+(?:requirements?|reqs?)\))/i.exec(line.text);
        const digits = match?.[1];
        if (!match || digits === undefined)
            return { items, complete: false };
        const start = line.start + match.index + 1;
        items.push({ value: Number(digits), range: { start, end: start + digits.length } });
    }
    return { items, complete: items.length > 0 };
}

;// CONCATENATED MODULE: ./src/document/plan-list.ts


const plan_list_ID = String.raw `(\d{1,4}(?:\.\d{1,3})*[A-Za-z]?)-(\d{1,3}[A-Za-z]?)`;
const TREND_ITEM = new RegExp(String.raw `(?<![\w.-])${plan_list_ID}\s*(?:\(([^()]*)\)|:\s*([^,;(]+))`, 'g');
function readTrend(field) {
    const { value, range } = field.value;
    return [...value.matchAll(TREND_ITEM)].map((match) => {
        const [whole, phase = '', plan = '', inside, after] = match;
        const text = inside ?? after ?? '';
        const at = range.start + match.index + whole.lastIndexOf(text);
        const start = range.start + match.index;
        return {
            phase: phaseKey(phase),
            plan: phaseKey(plan),
            duration: quantity_readDuration(text, at),
            range: { start, end: start + whole.length },
        };
    });
}
const LISTED = new RegExp(String.raw `^(?:P|plan\s+)?${plan_list_ID}(?:\s*\(([^()]*)\)|\s*:\s*(.+))?$`, 'is');
function readPlanList(field, scope) {
    const parts = partsOf(field).flatMap(({ text, start }) => readListed(text, start));
    return { field, scope, plans: inUnitOfLast(parts) };
}
function partsOf({ value: { value, range } }) {
    return [...value.matchAll(/(?:\([^()]*\)|[^,;()])+/g)].map((match) => {
        const lead = match[0].length - match[0].trimStart().length;
        return { text: match[0].trim(), start: range.start + match.index + lead };
    });
}
function readListed(text, start) {
    const range = { start, end: start + text.length };
    const match = LISTED.exec(text);
    if (match) {
        const [, phase = '', plan = '', inside, after] = match;
        const time = inside ?? after ?? '';
        const duration = quantity_readDuration(time, start + text.lastIndexOf(time));
        return [{ id: `${phaseKey(phase)}-${phaseKey(plan)}`, duration, range }];
    }
    const duration = quantity_readDuration(text, start);
    return duration.kind === 'duration' || duration.kind === 'bare' ? [{ id: undefined, duration, range }] : [];
}
function inUnitOfLast(plans) {
    const last = plans.at(-1);
    if (last?.id !== undefined || last?.duration.kind !== 'duration')
        return plans;
    const [term, ...others] = last.duration.parts[0].terms;
    const areBare = plans
        .slice(0, -1)
        .every(({ id, duration }) => id === undefined && duration.kind === 'bare');
    if (term === undefined || others.length > 0 || !areBare)
        return plans;
    return plans.map((plan) => plan.duration.kind === 'bare' ? { ...plan, duration: { ...plan.duration, unit: term.unit } } : plan);
}

;// CONCATENATED MODULE: ./src/document/plan-value.ts

const RATIO = String.raw `(\d{1,4})(\s*(?:of|\/|de)\s*)(\d{1,4})(?![\d.%/-])`;
const FIRST = new RegExp(String.raw `^(\*\*)?${RATIO}`, 'i');
function readPlanValue(raw, context = {}) {
    const match = FIRST.exec(raw.value);
    if (!match)
        return { raw, ...readAlone(raw, context), elsewhere: undefined };
    const [whole, bold = ''] = match;
    const ratio = ratioAt(match.slice(2), raw.range.start + bold.length);
    const tail = raw.value.slice(whole.length);
    const scope = scopeIn(context.labelScope ?? '', context) ?? scopeBehind(tail, context);
    if (scope === 'phase')
        return { raw, ...ratio, elsewhere: undefined };
    const own = ratioOfPhase(tail, raw.range.start + whole.length, context);
    if (own)
        return { raw, ...own, elsewhere: ratio };
    if (scope === 'other')
        return { raw, current: undefined, total: undefined, elsewhere: ratio };
    return { raw, ...ratio, elsewhere: undefined };
}
function readAlone({ value, range }, { inPhase }) {
    const [, alone] = /^(\d{1,4})(?=$|\s+(?:of|in)\b|\s*[(—–])/.exec(value) ?? [];
    const total = inPhase && /^\d{1,4}$/.test(inPhase.value) ? inPhase : undefined;
    return {
        current: alone === undefined ? undefined : located(alone, range.start),
        total: total && located(total.value, total.range.start),
    };
}
function ratioAt([current = '', of = '', total = ''], start) {
    return {
        current: located(current, start),
        total: located(total, start + current.length + of.length),
    };
}
function located(digits, start) {
    const range = { start, end: start + digits.length };
    return { value: Number(digits), range };
}
const PHASE = String.raw `(?:phase|fase)(?!s)(?:\s+#?(${ID})(?![\w.]))?`;
const IN_PHASE = new RegExp(String.raw `^\s*(?:plans?\s+)?(?:complete[d]?\s+|done\s+)?(?:(?:in|of|for|within|na|da)\s+(?:the\s+|a\s+)?|(?=current|this))(?:(?:current|this)\s+)?${PHASE}`, 'i');
const PHASE_AHEAD = new RegExp(String.raw `(?<![\w.])(?:(?:phase|fase)\s+#?(${ID})\s*[:,–—-]?\s*(?:plans?\s*:?\s*)?|(?:phase|fase)\s*:\s*|(?:phase|fase)\s+plans?\s*:?\s*)$`, 'i');
function ratioOfPhase(tail, start, { phase }) {
    for (const match of tail.matchAll(new RegExp(String.raw `(?<![\d./-])${RATIO}`, 'gi'))) {
        const behind = IN_PHASE.exec(tail.slice(match.index + match[0].length));
        const found = behind ?? PHASE_AHEAD.exec(tail.slice(Math.max(0, match.index - 40), match.index));
        if (found && isCurrent(found[1], phase))
            return ratioAt(match.slice(1), start + match.index);
    }
    return undefined;
}
function isCurrent(id, phase) {
    return id === undefined || phase === undefined || phaseKey(id) === phase;
}
function scopeBehind(tail, context) {
    const [before = ''] = tail.split(new RegExp(RATIO, 'i'), 1);
    for (const remark of before.split(/[(),;—–]|\s-\s/)) {
        const scope = scopeIn(remark, context);
        if (scope)
            return scope;
    }
    return undefined;
}
const LARGER = /^(?:totals?|overall|altogether|cumulative(?:ly)?|global(?:ly)?|milestones?|projects?|project-wide|roadmap|release|phases|fases|waves?|sprints?|v\d[\w.]*|m\d{1,3})$/i;
const FILLING = /^(?:plans?|planos?|complete[d]?|done|finished|executed|so|far|all|entire|whole|the|this|current|in|of|for|from|within|across|over|to|through|and|no|en|do|da|de|\d+(?:\.\d+)?|\d+[–-]\d+)$/i;
const REACHED = /(?:milestone|project|roadmap|release|phases|waves?|\bv\d[\w.]*)\s+(?:is\s+|are\s+)?(?:complete[d]?|done|finished)$/i;
function scopeIn(remark, { phase }) {
    const text = remark.replace(/[*_`]/g, '').trim();
    const [inPhase, id] = IN_PHASE.exec(text) ?? [];
    if (inPhase !== undefined)
        return isCurrent(id, phase) ? 'phase' : 'other';
    const words = wordsOf(text);
    const isScope = !/^\d+$/.test(words[0] ?? '') && words.every((word) => LARGER.test(word) || FILLING.test(word));
    return isScope && speaksOfMore(text) && !REACHED.test(text) ? 'other' : undefined;
}
function speaksOfMore(text) {
    return wordsOf(text).some((word) => LARGER.test(word)) || /\bin all$/i.test(text.trim());
}
function wordsOf(text) {
    return text.match(/[\p{L}\d](?:[\p{L}\d.–-]*[\p{L}\d])?/gu) ?? [];
}

;// CONCATENATED MODULE: ./src/document/bar.ts
const FULL = '█▓■▰●⬛◼▮#=*🟩🟦';
const PARTIAL = '▏▎▍▌▋▊▉';
const EMPTY = '░▒□▱○⬜◻▯▢·.-_ ';
const CELL_PAIRS = {
    '░': '█',
    '▒': '█',
    '□': '■',
    '▱': '▰',
    '○': '●',
    '⬜': '⬛',
    '-': '#',
};
const WIDTH = { least: 5, most: 40 };
const CUSTOMARY_WIDTHS = [10, 20];
const BRACKETED = /\[([^[\]\n]{1,400})\]/gu;
const BARE_BAR = /(?<![^\s`(])(?:[█▓■▰●⬛◼▮#=]{2,40} {1,3}[░▒□▱○⬜◻▯.]{2,40}|[█▓▒░■□▰▱●○⬛⬜◼◻▮▯▏▎▍▌▋▊▉#=.]{5,400})(?![^\s`)])/gu;
function findBars(value, base) {
    const bracketed = [...value.matchAll(BRACKETED)]
        .map((match) => barOf(match[1] ?? '', base + match.index + 1))
        .filter((bar) => bar !== undefined);
    const bare = [...value.matchAll(BARE_BAR)]
        .filter(({ index }) => !bracketed.some(({ range }) => index + base >= range.start - 1 && index + base < range.end))
        .map((match) => barOf(match[0], base + match.index, true))
        .filter((bar) => bar !== undefined);
    return [...bracketed, ...bare].sort((a, b) => a.range.start - b.range.start);
}
function barOf(inside, from, isBare = false) {
    const cells = cellsOf(inside);
    const isFramed = cells.length < Array.from(inside).length;
    const text = isFramed ? inside.trim() : inside;
    const start = isFramed ? from + inside.indexOf(text) : from;
    const shadeIsFull = cells.includes('▒') && cells.includes('░');
    const isFull = (cell) => FULL.includes(cell) || (shadeIsFull && cell === '▒');
    const full = cells.filter(isFull);
    const partial = cells.filter((cell) => PARTIAL.includes(cell));
    const empty = cells.filter((cell) => EMPTY.includes(cell) && !isFull(cell));
    if (cells.length < WIDTH.least || cells.length > WIDTH.most)
        return undefined;
    if (full.length + partial.length + empty.length !== cells.length || text.trim() === '')
        return undefined;
    const order = cells.map((cell) => (isFull(cell) ? 0 : PARTIAL.includes(cell) ? 1 : 2));
    if (order.some((rank, index) => index > 0 && rank < (order[index - 1] ?? 0)) || partial.length > 1)
        return undefined;
    if (new Set(empty).size > 1 || new Set(full).size > 1)
        return undefined;
    return {
        range: { start, end: start + text.length },
        text,
        width: cells.length,
        filled: full.length + partial.length / 2,
        hasPartial: partial.length > 0,
        widthKnown: empty.length > 0 || CUSTOMARY_WIDTHS.includes(cells.length),
        fullGlyph: full[0],
        emptyGlyph: empty[0],
        isBare,
    };
}
function cellsOf(inside) {
    const glyphs = Array.from(inside);
    const drawn = glyphs.filter((glyph) => glyph !== ' ');
    const isBetween = inside.trimEnd().includes(' ');
    const isOneTooMany = glyphs.length === drawn.length + 1 && CUSTOMARY_WIDTHS.includes(drawn.length);
    return isBetween || isOneTooMany || drawn.some((glyph) => EMPTY.includes(glyph)) ? drawn : glyphs;
}
function drawBar(like, filled) {
    if (Array.from(like.text).length !== like.width)
        return undefined;
    const full = like.fullGlyph ?? CELL_PAIRS[like.emptyGlyph ?? ''];
    const pair = Object.keys(CELL_PAIRS).find((glyph) => CELL_PAIRS[glyph] === full);
    const draw = (empty) => (full ?? '#').repeat(filled) + empty.repeat(like.width - filled);
    const customary = draw(like.emptyGlyph ?? pair ?? '.');
    const isReadBack = !like.isBare || customary.replace(BARE_BAR, '') === '';
    const value = isReadBack ? customary : draw('.');
    const read = barOf(value, like.range.start);
    if (read?.filled !== filled || read.width !== like.width)
        return undefined;
    const needsFull = filled > 0 && full === undefined;
    const needsEmpty = filled < like.width && like.emptyGlyph === undefined;
    return { value, certain: !needsFull && !needsEmpty };
}

;// CONCATENATED MODULE: ./src/document/figure-words.ts
const REACH = 24;
const LIMIT_BEFORE = /(?:(?<![-=])[<>≤≥≦≧+±]\s*|(?:^|[^\p{L}])(?:up to|at (?:least|most)|no (?:more|less|fewer) than|(?:more|less|fewer|greater|lower|higher) than|not (?:quite|yet)|over|under|above|below|beyond|almost|nearly|just (?:short of|shy of)|max(?:imum)?\.?|min(?:imum)?\.?)\s+|\d%?(?:[-–—]|\s+to\s+))$/iu;
const LIMIT_AFTER = /^(?:\+|\s*(?:[-–]?ish\b|plus\b|or (?:more|less|fewer|so|better|higher|lower|above|below)\b|at (?:least|most)\b|and (?:up|above|more|counting)\b|max(?:imum)?\b|min(?:imum)?\b))/iu;
const ABOUT_BEFORE = /(?:[~≈≃∼≅]\s*|(?:^|[^\p{L}])(?:about|around|approx(?:imately)?\.?|roughly|circa|ca?\.)\s*)$/iu;
const ORDINAL_BEFORE = /(?<!\p{L})(?:plan|phase|step|task|wave|sprint|stage|milestone|iteration|part|day|week|session|item|story|epic|module|chapter|lesson|batch|round|track|section|ticket|issue|fase|plano|etapa|passo|tarefa|schritt|aufgabe|étape)(?:\s*[:(])?\s*(?:(?:#|№|no\.?|nr\.?|number)\s*)?$|#\s*$/iu;
function isLimit(text, start, end) {
    return (LIMIT_BEFORE.test(text.slice(Math.max(0, start - REACH), start)) ||
        LIMIT_AFTER.test(text.slice(end, end + REACH)));
}
function isApproximate(text, start) {
    return ABOUT_BEFORE.test(text.slice(Math.max(0, start - REACH), start));
}
function isOrdinal(text, start) {
    return ORDINAL_BEFORE.test(text.slice(Math.max(0, start - REACH), start));
}

;// CONCATENATED MODULE: ./src/document/progress-parts.ts

function ownPart(text, places) {
    return partWithBar(text, places) ?? partWithLabel(text, places) ?? partOfOtherThing(text, places);
}
function partWithBar(text, { bars, percent, ratios }) {
    const part = partAround(text, percent, '|;•·');
    const isBehind = [...bars, ...ratios].some(({ end }) => end <= part.start);
    const isUnit = bars.some((bar) => contains(part, bar)) && !ratios.some((ratio) => contains(part, ratio));
    return isBehind && isUnit ? part : undefined;
}
const PLAIN_LABEL = /^(?:(?:total|done|completed?|progress|i\.?e\.?|that is|so far)[\s:=]*)*$/iu;
function partWithLabel(text, { bars, percent, ratios }) {
    const part = partAround(text, percent, '|;•·,—–');
    const others = [...bars, ...ratios];
    const label = text.slice(part.start, percent.start).replace(/[\s<>~≈]+$/u, '');
    const isLabel = (label.endsWith(':') && /[\p{L}\d]/u.test(label)) || scopeMarkers(label).length > 0;
    const isBehind = others.some(({ end }) => end <= part.start);
    const isAlone = others.every(({ start, end }) => end <= part.start || start >= percent.end);
    return isBehind && isAlone && isLabel && !PLAIN_LABEL.test(label.trim()) ? part : undefined;
}
const NOUN = /^[^\d()|;,]*?(?<!\p{L})(plan|phase|task|req|step|wave|feature|test|stor[yi]|criteri|ticket|issue|fase|tarefa)/iu;
function partOfOtherThing(text, { percent, ratios }) {
    const [ratio, ...more] = ratios;
    if (ratio === undefined || more.length > 0)
        return undefined;
    const [own, other] = [percent, ratio].map(({ end }) => NOUN.exec(text.slice(end))?.[1]?.slice(0, 3));
    if (own === undefined || other === undefined || own.toLowerCase() === other.toLowerCase())
        return undefined;
    const { start } = ratio.end <= percent.start ? { start: ratio.end } : partAround(text, percent, '|;•·');
    return { start, end: percent.end };
}
function partAround(text, { start, end }, separators) {
    const outer = [];
    let from = 0;
    for (let at = 0; at < start; at += 1) {
        const glyph = text.charAt(at);
        if ('([{（'.includes(glyph)) {
            outer.push(from);
            from = at + 1;
        }
        else if (')]}）'.includes(glyph))
            from = outer.pop() ?? from;
        else if (separators.includes(glyph))
            from = at + 1;
    }
    let depth = 0;
    let to = end;
    for (; to < text.length && depth >= 0; to += 1) {
        const glyph = text.charAt(to);
        if ('([{（'.includes(glyph))
            depth += 1;
        else if (')]}）'.includes(glyph))
            depth -= 1;
        else if (depth === 0 && separators.includes(glyph))
            break;
    }
    return { start: from, end: depth < 0 ? to - 1 : to };
}
function contains(part, { start, end }) {
    return part.start <= start && end <= part.end;
}

;// CONCATENATED MODULE: ./src/document/progress.ts




const PERCENT = /(~\s*)?(?<![\d.])(\d{1,4}(?:\.\d{1,4})?)\s?%/g;
const progress_RATIO = /(~\s*)?(?<![\p{L}\d.\-–/])(\d{1,6}(?:\.\d+)?)(\s*\/\s*|\s+of\s+)(~\s*)?(\d{1,6}(?:\.\d+)?|\?+|TBD)(\+)?(?![\d/]|\.\d|\s*%)/giu;
function readProgress(field) {
    const { value, range } = field.value;
    const bars = findBars(value, range.start);
    const withoutBars = blanked(value, bars, range.start);
    const percents = [...withoutBars.matchAll(PERCENT)].map((match) => percentOf(match, range.start));
    const rest = blanked(withoutBars, percents, range.start);
    const ratios = [...rest.matchAll(progress_RATIO)]
        .filter(({ index }) => !isOrdinal(rest, index))
        .map((match) => ratioOf(match, range.start));
    const words = blanked(rest, ratios, range.start);
    return {
        field,
        bars,
        percents,
        ratios,
        ownPart: ownPartOf(withoutBars, range.start, { bars, percents, ratios }),
        scopes: scopeMarkers(`${field.labelScope ?? ''} ${rest}`),
        hasWords: /[\p{L}\d]/u.test(words) || field.labelScope !== undefined,
        hasUnknown: /\?|\bTBD\b/i.test(rest),
    };
}
function barsOfPercent({ bars, ownPart: part }) {
    return part ? bars.filter(({ range }) => range.start >= part.start && range.end <= part.end) : bars;
}
function ownPartOf(text, base, { bars, percents, ratios }) {
    const inText = ({ range }) => ({
        start: range.start - base,
        end: range.end - base,
    });
    const [percent, ...more] = percents;
    if (percent === undefined || more.length > 0)
        return undefined;
    const part = ownPart(text, {
        bars: bars.map(inText),
        percent: inText(percent),
        ratios: ratios.map(inText),
    });
    return part && { start: part.start + base, end: part.end + base };
}
function blanked(text, figures, base) {
    let [result, from] = ['', 0];
    for (const { range } of figures) {
        result += text.slice(from, range.start - base) + ' '.repeat(range.end - range.start);
        from = range.end - base;
    }
    return result + text.slice(from);
}
function percentOf(match, base) {
    const [whole, tilde = '', digits = ''] = match;
    const [from, end] = [match.index + tilde.length, match.index + whole.length];
    return {
        value: Number(digits),
        text: digits,
        decimals: digits.split('.')[1]?.length ?? 0,
        range: { start: base + from, end: base + end },
        approximate: isApproximate(match.input, from),
        isLimit: isLimit(match.input, from, end),
    };
}
function ratioOf(match, base) {
    const [whole, about = '', done = '', , aboutTotal = '', total = '', plus = ''] = match;
    const [from, end] = [match.index + about.length, match.index + whole.length];
    const isPlain = about + aboutTotal + plus === '' && /^\d+$/.test(total) && !done.includes('.');
    return {
        done: Number(done),
        total: Number(total),
        text: whole.trim(),
        range: { start: base + from, end: base + end },
        exact: isPlain && !isLimit(match.input, from, end) && !isApproximate(match.input, from),
    };
}

;// CONCATENATED MODULE: ./src/document/parse.ts















function parse_parse(source, labels = DEFAULT_LABEL_INDEX) {
    const frontMatter = front_matter_readFrontMatter(source);
    const { lines, headings } = blocks_findBlocks(source, frontMatter);
    const sections = readSections(source, headings, labels);
    const tables = table_findTables(lines);
    const all = readFields(lines, tables, labels);
    const phaseTables = readPhaseTables({ sections, fields: all, lines, tables, labels });
    const inRows = new Set(phaseTables.flatMap(({ table: { rows } }) => rows.map(({ line }) => line.number)));
    const fields = all.filter(({ line }) => !inRows.has(line));
    const context = { sections, fields, lines, tables, labels };
    const progressLines = positionFields(context, 'progress').map(readProgress);
    const found = {
        source,
        labels,
        lines,
        sections,
        frontMatter: frontMatter.first,
        duplicateFrontMatter: frontMatter.duplicates,
        conflicts: findConflicts(lines),
        comments: readDirectives(lines),
        fields,
        position: { ...readPosition(context), progress: progressLines[0] },
        progressLines,
        phaseTables,
        ...readMetrics(context),
        milestones: readMilestones(context),
        versions: versionsIn(source.text),
    };
    return { ...found, ...recogniseDialect(found) };
}
function readSections(source, headings, labels) {
    const ends = sectionEnds(headings, source.text.length + 1);
    const open = [];
    return headings.map((heading, index) => {
        while ((open.at(-1)?.heading.depth ?? 0) >= heading.depth)
            open.pop();
        const parent = open.at(-1);
        const kind = heading.depth === 1 ? undefined : (labels.section(heading.title) ?? milestoneKind(heading.title));
        const section = {
            heading,
            kind,
            kinds: [...(kind === undefined ? [] : [kind]), ...(parent?.kinds ?? [])],
            scope: heading.depth === 1 ? '' : joinScopes(parent?.scope, scopeOf(heading.title)),
            start: heading.start,
            end: ends[index] ?? source.text.length + 1,
        };
        open.push(section);
        return section;
    });
}
function sectionEnds(headings, end) {
    const ends = new Array(headings.length).fill(end);
    const open = [];
    headings.forEach((heading, index) => {
        while (open.length > 0 && (headings[open.at(-1) ?? 0]?.depth ?? 0) >= heading.depth) {
            ends[open.pop() ?? 0] = heading.start;
        }
        open.push(index);
    });
    return ends;
}
function milestoneKind(title) {
    return /\bmilestone\b/i.test(title) ? 'milestone' : undefined;
}
function readFields(lines, tables, labels) {
    const fields = lines.flatMap((line) => {
        if (line.kind !== 'text' && line.kind !== 'table')
            return [];
        const field = readField(line, labels);
        return field ? [field] : [];
    });
    const labelled = new Set(fields.map(({ line }) => line));
    const headings = new Set(tables
        .filter(({ rows }) => !rows.some(({ line }) => labelled.has(line.number)))
        .map(({ header }) => header.line.number));
    return fields.filter(({ line }) => !headings.has(line));
}
function positionFields({ sections, fields }, key) {
    const hasPosition = sections.some(({ kind }) => kind === 'position');
    return fields.filter((field) => {
        if (field.key !== key)
            return false;
        const section = sectionAt(sections, field.label.range.start);
        const isFront = section === undefined || section.heading.depth === 1;
        return (section?.kinds.includes('position') ?? false) ? true : isFront && !hasPosition;
    });
}
function readPosition(context) {
    const first = (key) => positionFields(context, key)[0];
    const field = first('phase');
    const phase = field ? readPhaseValue(field.value) : readSentence(context);
    const plan = first('plan');
    return {
        phase,
        plan: plan &&
            readPlanValue(plan.value, {
                inPhase: first('totalPlansInPhase')?.value,
                labelScope: plan.labelScope,
                phase: phase?.key,
            }),
        status: first('status'),
        lastActivity: first('lastActivity'),
        focus: context.fields.find(({ key }) => key === 'focus'),
    };
}
function readSentence({ sections, lines, labels }) {
    const section = sections.find(({ kind, heading }) => kind === 'position' && labels.field(heading.title) === 'phase');
    if (!section)
        return undefined;
    const line = lines.find(({ number, kind, start }) => number > section.heading.line && kind !== 'blank' && start < section.end);
    if (line?.kind !== 'text' || !/^phase\s+\d/i.test(line.text))
        return undefined;
    const value = line.text.trimEnd();
    const range = { start: line.start, end: line.start + value.length };
    return { ...readPhaseValue({ value, range }), name: undefined };
}
function readPhaseTables({ sections, fields, lines, tables, labels }) {
    const captions = fields.filter(({ key }) => key === 'byPhase');
    return tables.flatMap((table) => {
        const caption = captions.findLast(({ line }) => line < table.header.line.number);
        const isCaptioned = caption !== undefined && isDirectlyAbove(lines, caption.line, table.header.line.number);
        const section = sectionAt(sections, table.start);
        if (section?.kinds.includes('metrics') !== true && !isCaptioned)
            return [];
        const captionScope = isCaptioned && caption.labelScope !== undefined ? `(${caption.labelScope})` : undefined;
        const read = readPhaseTable(table, labels, joinScopes(section?.scope ?? '', scopeOf(captionScope)));
        return read ? [read] : [];
    });
}
function readMetrics(context) {
    const { sections, fields, lines, tables, labels } = context;
    const inMetrics = (offset) => sectionAt(sections, offset)?.kinds.includes('metrics') ?? false;
    const scopeAt = (offset) => sectionAt(sections, offset)?.scope ?? '';
    const velocityKeys = ['velocity', 'totalPlans', 'averageDuration', 'totalTime'];
    const velocityInputs = fields
        .filter(({ key, label }) => velocityKeys.includes(key) && inMetrics(label.range.start))
        .map((field) => ({ field, sectionScope: scopeAt(field.label.range.start) }));
    const lists = fields.filter(({ key, label }) => key === 'lastPlans' && inMetrics(label.range.start));
    return {
        velocity: readVelocity(velocityInputs),
        planRows: readPlanRows(lines, tables, labels),
        trend: lists.flatMap(readTrend),
        planLists: lists.map((field) => readPlanList(field, scopeAt(field.label.range.start))),
    };
}
function isDirectlyAbove(lines, caption, table) {
    for (let index = caption; index < table - 1; index += 1)
        if (lines[index]?.kind !== 'blank')
            return false;
    return true;
}
function readMilestones({ sections, fields, lines }) {
    const inMilestone = fields.filter(({ label }) => sectionAt(sections, label.range.start)?.kinds.includes('milestone') ?? false);
    const stated = inMilestone
        .filter(({ key }) => key === 'milestonePhases')
        .flatMap((field) => readPhaseSpan(field) ?? []);
    const isStated = ({ range }) => stated.some((span) => span.range.start === range.start);
    return {
        phases: [...stated, ...findPhaseSpans(lines).filter((span) => !isStated(span))],
        requirements: inMilestone
            .filter(({ key }) => key === 'milestoneRequirements')
            .flatMap((field) => readRequirements(field, lines) ?? []),
    };
}
function findConflicts(lines) {
    const found = [];
    let open;
    for (const line of lines) {
        if (line.kind === 'code')
            continue;
        if (/^<{7}(?: .*)?$/.test(line.text)) {
            if (open)
                found.push(open.range);
            open = { value: 'ours', range: { start: line.start, end: line.end } };
        }
        else if (open?.value === 'ours' && /^={7}$/.test(line.text)) {
            open = { value: 'theirs', range: open.range };
        }
        else if (open && /^>{7}(?: .*)?$/.test(line.text)) {
            found.push({ start: open.range.start, end: line.end });
            open = undefined;
        }
    }
    return open ? [...found, open.range] : found;
}

;// CONCATENATED MODULE: ./src/metrics/known.ts
function known(value) {
    return { ok: true, value };
}
function unknown(reason) {
    return { ok: false, reason };
}

;// CONCATENATED MODULE: ./src/evidence/phase-id.ts

const phase_id_NUMBER = String.raw `\d{1,4}[A-Za-z]?(?:\.\d{1,3}){0,3}[A-Za-z]?`;
const LONGER = String.raw `-\d{2}(?!\d)`;
const CODE = String.raw `(?:([A-Za-z]{1,6}|[A-Z][A-Z0-9_]{0,15})-)?`;
const FOLDER = new RegExp(String.raw `^${CODE}(${phase_id_NUMBER})(?=$|[-_ ])(${LONGER}(?=$|[-_ ]))?(.*)$`, 's');
const BRACKET_FOLDER = /^([A-Z][A-Z0-9_]{0,15}\.\d{2,4})-(\d{2,4}(?:\.\d{1,3}){0,3})(?=$|-)(.*)$/s;
const DECLARED = new RegExp(String.raw `^(?:\[[^\]]{1,60}\]\s*)?(?:phase|fase)\s+(?:([A-Z][A-Z0-9_]{0,15})-)?(${phase_id_NUMBER}(?:${LONGER})?)(?![\w.]*\d)`, 'i');
function phase_id_idKey(raw) {
    return phaseKey(raw).replace(/-0+(?=\d)/g, '-');
}
function phase_id_readFolderName(name) {
    const bracket = BRACKET_FOLDER.exec(name);
    if (bracket) {
        const [, code, raw = '', slug = ''] = bracket;
        return { id: { raw, key: phase_id_idKey(raw), longKey: undefined, code }, slug: slug.slice(1) };
    }
    const match = FOLDER.exec(name);
    if (!match)
        return undefined;
    const [, code, raw = '', longer, rest = ''] = match;
    const longKey = longer === undefined ? undefined : phase_id_idKey(raw + longer);
    return { id: { raw, key: phase_id_idKey(raw), longKey, code }, slug: ((longer ?? '') + rest).replace(/^[-_ ]/, '') };
}
function phase_id_readDeclaredId(text) {
    const match = DECLARED.exec(text);
    if (!match)
        return undefined;
    const [whole, code, raw = ''] = match;
    return { id: { raw, key: phase_id_idKey(raw), longKey: undefined, code }, length: whole.length };
}
function phaseOrder(key) {
    return Number.parseFloat(key);
}
function isBacklog(key) {
    return Math.floor(phaseOrder(key)) === 999;
}
function compareIds(a, b) {
    const [left, right] = [a.split(/[.-]/), b.split(/[.-]/)];
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const difference = rank(left[index]) - rank(right[index]);
        if (difference !== 0)
            return difference;
    }
    return a < b ? -1 : Number(a > b);
}
function rank(part) {
    if (part === undefined || part === '')
        return -1;
    const number = Number.parseInt(part, 10);
    return Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number;
}
const MOST_WORDS = 24;
function namesAgree(slug, name) {
    const [left, right] = [stems(slug), stems(name)];
    return left.size === 0 || right.size === 0 || [...left].some((stem) => right.has(stem));
}
function stems(text) {
    const words = text
        .slice(0, 300)
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u);
    return new Set(words
        .filter((word) => word.length >= 3)
        .slice(0, MOST_WORDS)
        .map((word) => word.slice(0, 4)));
}

;// CONCATENATED MODULE: ./src/evidence/roadmap/milestones.ts


const VERSION = /\bv(\d{1,3}(?:\.\d{1,3}){0,3})\b/i;
const CLOSED = /\b(?:closed|archived|abandoned|shipped|failed|completed?|done)\b|✅|✓|🗄/i;
const ACTIVE = /\b(?:started|active|wip|current)\b|in[\s-]+progress|🚧|🔄|🔧/i;
const PLANNED = /\b(?:planned|planning|not started|next|future)\b|📋/i;
const MILESTONE_TITLE = /^[^\p{L}\p{N}]*(?:(?:(?:current\s+)?milestone|phases?|progress|roadmap)\b[^\p{L}\p{N}]*)*v\d/iu;
function milestones_foldVersion(version) {
    return version
        .toLowerCase()
        .replace(/^v/, '')
        .replace(/(?:\.0+)+$/, '');
}
function milestones_versionIn(text) {
    return VERSION.exec(text)?.[0];
}
function spans({ first, last }, key) {
    const order = phaseOrder(key);
    return order >= first && (Number.isInteger(last) ? Math.floor(order) <= last : order <= last);
}
function milestones_findMilestones(outline) {
    const { headings, lines, archives } = outline;
    const ends = milestones_sectionEnds(headings, outline.source.text.length);
    return [
        ...headings.flatMap((heading, index) => headingMention(heading, ends[index] ?? heading.end)),
        ...archives.flatMap(({ summary, start, end }) => mentionOf('archive', summary.value, summary.range, { part: { start, end }, depth: 0 })),
        ...listMentions(lines, headings),
        ...labelMentions(lines),
    ].sort((a, b) => a.range.start - b.range.start);
}
function milestones_sectionEnds(headings, end) {
    const ends = new Array(headings.length).fill(end);
    const open = [];
    headings.forEach((heading, index) => {
        while (open.length > 0 && (headings[open.at(-1) ?? 0]?.depth ?? 0) >= heading.depth) {
            ends[open.pop() ?? 0] = heading.start;
        }
        open.push(index);
    });
    return ends;
}
function headingMention(heading, end) {
    const { title, depth, start } = heading;
    if (depth > 3 || readDeclaredId(title))
        return [];
    const isTitle = depth === 1 && (/\bv\d+\.\d/i.test(title) || MILESTONE_TITLE.test(title));
    const names = isTitle || MILESTONE_TITLE.test(title) || (VERSION.test(title) && /\bmilestone\b/i.test(title));
    const numbered = /^[^\p{L}\p{N}]*milestone\s+\d{1,3}\b/iu.test(title);
    if (!names && !numbered && !(VERSION.test(title) && stateOf(title) !== undefined))
        return [];
    const range = { start, end: heading.end };
    if (isTitle)
        return mentionOf('title', title, range, { part: undefined, depth });
    return mentionOf('heading', title, range, { part: { start, end }, depth });
}
function mentionOf(place, text, range, { part, depth }) {
    const numbered = /\bmilestone\s+(\d{1,3})\b/i.exec(text)?.[1];
    const written = milestones_versionIn(text) ?? (numbered === undefined ? undefined : `Milestone ${numbered}`);
    if (written === undefined)
        return [];
    const isProgress = /^[^\p{L}\p{N}]*progress\b/iu.test(text);
    const version = milestones_foldVersion(written);
    return [
        { place, version, written, state: stateOf(text), span: spanIn(text), range, part, isProgress, depth },
    ];
}
function stateOf(text) {
    if (ACTIVE.test(text))
        return 'active';
    if (CLOSED.test(text))
        return 'closed';
    return PLANNED.test(text) ? 'planned' : undefined;
}
function spanIn(text) {
    const match = /\bphases?\s+(\d{1,4}(?:\.\d{1,3})?)(?:\s*(?:[-–—]|to)\s*(\d{1,4}(?:\.\d{1,3})?))?/i.exec(text);
    if (!match)
        return undefined;
    const first = Number(match[1]);
    return { first, last: match[2] === undefined ? first : Number(match[2]) };
}
function listMentions(lines, headings) {
    let next = 0;
    let isMilestones = false;
    return lines.flatMap((line) => {
        for (; (headings[next]?.start ?? Infinity) <= line.start; next += 1) {
            isMilestones = /\bmilestones?\b/i.test(headings[next]?.title ?? '');
        }
        if (line.kind !== 'text')
            return [];
        const text = line.text.slice(0, milestones_LONGEST_LINE);
        if (!/^\s{0,6}[-*+]\s+(?:\[.\]\s+)?[^\p{L}\p{N}]{0,12}v\d/iu.test(text))
            return [];
        if (!isMilestones && spanIn(text) === undefined)
            return [];
        return mentionOf('list', text, { start: line.start, end: line.end }, { part: undefined, depth: 0 });
    });
}
const milestones_LONGEST_LINE = 400;
function labelMentions(lines) {
    const line = lines.find(({ kind, text }) => kind === 'text' && /^[*_]{0,3}(?:current\s+)?milestone[*_]{0,3}:/i.test(text));
    if (line === undefined)
        return [];
    const { text } = stripMarks(line.text.slice(0, milestones_LONGEST_LINE));
    if (!VERSION.test(text))
        return [];
    return mentionOf('label', text, { start: line.start, end: line.end }, { part: undefined, depth: 0 });
}

;// CONCATENATED MODULE: ./src/evidence/asserted.ts


const asserted_LONGEST_LINE = 400;
const LABEL = /^\s{0,3}(?:[-*+]\s+)?(?:\*\*|__)?(?:current\s+)?milestone(?:\*\*|__)?:/i;
function assertedMilestone(document) {
    const front = fromFrontMatter(document);
    const body = fromBody(document);
    if (front && body && front.version !== body.version) {
        return unknown(`STATE.md names the milestone ${front.written} in its front matter and ${body.written} in its text`);
    }
    return known(front ?? body);
}
function fromFrontMatter({ frontMatter }) {
    const entry = frontMatter?.entries.get('milestone');
    const written = milestones_versionIn(entry?.text ?? '') ?? bareVersion(entry?.text);
    if (entry === undefined || written === undefined)
        return undefined;
    const version = milestones_foldVersion(written);
    const name = frontMatter?.entries.get('milestone_name')?.text;
    if (version === '1' && (name === undefined || name === 'milestone'))
        return undefined;
    return { version, written, range: entry.range };
}
function bareVersion(text) {
    return /^\d{1,3}(?:\.\d{1,3}){1,3}$/.test(text ?? '') ? text : undefined;
}
function fromBody({ lines }) {
    for (const { kind, text, start } of lines) {
        if (kind !== 'text' || !LABEL.test(text))
            continue;
        const head = text.slice(0, asserted_LONGEST_LINE);
        const written = milestones_versionIn(head);
        if (written === undefined)
            continue;
        const at = start + head.indexOf(written);
        return { version: milestones_foldVersion(written), written, range: { start: at, end: at + written.length } };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/evidence/group.ts
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (key === undefined)
            continue;
        const group = groups.get(key);
        if (group)
            group.push(item);
        else
            groups.set(key, [item]);
    }
    return groups;
}

;// CONCATENATED MODULE: ./src/evidence/belonging.ts



function folderFinder(planning, slice) {
    if (slice.verdict !== 'certain')
        return () => unknown(slice.reason);
    const phases = new Map(slice.phases.map((phase) => [phase.key, phase]));
    const folders = groupBy(planning.phases, ({ id }) => {
        return id?.longKey !== undefined && phases.has(id.longKey) ? id.longKey : id?.key;
    });
    const archived = new Map(planning.listing.archived.map(({ name, path }) => [name, path]));
    return (key) => {
        const phase = phases.get(key);
        if (phase === undefined)
            return unknown(`ROADMAP.md has no phase ${key}${within(slice)}`);
        if (phase.retired)
            return unknown(`ROADMAP.md has struck out phase ${key}`);
        if (slice.reused.has(key))
            return unknown(`ROADMAP.md has a phase ${key} in another milestone too`);
        const [folder, other] = folders.get(key) ?? [];
        if (folder === undefined)
            return known(undefined);
        if (other)
            return unknown(`${folder.path} and ${other.path} have the same number`);
        const doubt = doubtOf(folder, phase, archived);
        return doubt === undefined ? known(folder) : unknown(doubt);
    };
}
function within({ milestone }) {
    return milestone === undefined ? '' : ` in ${milestone}`;
}
function doubtOf(folder, phase, archived) {
    const copy = archived.get(folder.name);
    if (copy !== undefined)
        return `${folder.path} is archived as ${copy} too`;
    const foreign = folder.plans.find(({ foreignPhase }) => foreignPhase !== undefined)?.foreignPhase;
    if (foreign !== undefined)
        return `${folder.path} holds plans of phase ${foreign}`;
    if (namesAgree(folder.slug, phase.name))
        return undefined;
    return `${folder.path} does not look like phase ${phase.key}, "${phase.name}"`;
}

;// CONCATENATED MODULE: ./src/evidence/roadmap/outline.ts



const TAG = /^\s{0,3}<(\/?)(details|summary)\b/i;
function outline_outlineOf(path, text) {
    const source = sourceOf(path, text);
    if (text.length > LIMITS.bytes || source.lines.length > LIMITS.lines) {
        return { source, lines: [], headings: [], archives: [], problem: `${path} is too large to be read` };
    }
    const tagged = new Set(source.lines.filter(({ text: line }) => TAG.test(line)).map(({ number }) => number));
    const blanked = tagged.size === 0 ? source : sourceOf(path, blank(source, tagged));
    const { lines, headings } = findBlocks(blanked, readFrontMatter(blanked));
    const tags = source.lines.filter(({ number }) => tagged.has(number) && lines[number - 1]?.kind === 'blank');
    const { archives, isOpen } = readArchives(source, tags.map(({ number }) => number - 1));
    const conflict = lines.find(({ kind, text: line }) => kind !== 'code' && /^(?:<{7}|>{7})(?:\s|$)/.test(line));
    const problem = isOpen
        ? `a <details> block of ${path} is never closed`
        : conflict && `${path} has an unresolved merge conflict on line ${conflict.number}`;
    return { source, lines, headings, archives, problem };
}
function blank(source, tagged) {
    let text = '';
    let end = 0;
    for (const line of source.lines) {
        text += source.text.slice(end, line.start);
        text += tagged.has(line.number) ? ' '.repeat(line.text.length) : line.text;
        end = line.end;
    }
    return text;
}
function readArchives(source, tagLines) {
    const archives = [];
    let depth = 0;
    let first = 0;
    for (const index of tagLines) {
        const line = source.lines[index];
        if (line === undefined)
            continue;
        const opened = line.text.match(/<details\b/gi)?.length ?? 0;
        const closed = line.text.match(/<\/details\s*>/gi)?.length ?? 0;
        if (depth === 0 && opened > 0)
            first = index;
        const before = depth;
        depth = Math.max(0, depth + opened - closed);
        if (depth === 0 && (before > 0 || opened > 0)) {
            const start = source.lines[first]?.start ?? 0;
            archives.push({ start, end: line.end, summary: readSummary(source, first, index) });
        }
    }
    return { archives, isOpen: depth > 0 };
}
const SUMMARY_LINES = 6;
function readSummary(source, first, last) {
    const from = source.lines[first]?.start ?? 0;
    const to = source.lines[Math.min(last, first + SUMMARY_LINES)]?.end ?? from;
    const head = source.text.slice(from, Math.min(to, from + 2_000));
    const open = /<summary\b[^>]{0,200}>/i.exec(head);
    if (!open)
        return { value: '', range: { start: from, end: from } };
    const rest = head.slice(open.index + open[0].length);
    const inner = rest.slice(0, Math.max(0, rest.search(/<\/summary|$/i)));
    const value = inner
        .replace(/<\/?[a-z]+>/gi, '')
        .replace(/\s+/g, ' ')
        .trim();
    const start = from + open.index + open[0].length;
    return { value, range: { start, end: start + inner.length } };
}

;// CONCATENATED MODULE: ./src/evidence/roadmap/phases.ts

const phases_LONGEST_LINE = 400;
const ITEM = /^\s{0,6}[-*+]\s+(?:\[([ xX])\]\s+)?(.*)$/s;
const phases_SPAN = /^\s*(?:[-–—]|to\b)\s*\d/;
function phases_findPhases(outline) {
    const headings = findHeadings(outline);
    return [...headings, ...findItems(outline.lines, headings)].sort((a, b) => a.range.start - b.range.start);
}
function findHeadings({ headings, source }) {
    return headings.flatMap((heading, index) => {
        const read = heading.depth >= 2 && heading.depth <= 4 ? readTitle(heading.title) : undefined;
        if (!read)
            return [];
        const end = sectionEnd(headings, index, source.text.length);
        const range = { start: heading.start, end: heading.end };
        return [{ kind: 'heading', ...read, range, part: { start: heading.start, end }, ticked: undefined }];
    });
}
function sectionEnd(headings, index, end) {
    const depth = headings[index]?.depth ?? 6;
    for (let next = index + 1; next < headings.length; next += 1) {
        const heading = headings[next];
        if (heading && (heading.depth <= depth || (heading.depth <= 4 && readTitle(heading.title))))
            return heading.start;
    }
    return end;
}
function readTitle(title) {
    const lead = /^[^\p{L}\p{N}[]*/u.exec(title)?.[0] ?? '';
    const read = readDeclaredId(title.slice(lead.length));
    if (!read)
        return undefined;
    const rest = title.slice(lead.length + read.length);
    if (phases_SPAN.test(rest))
        return undefined;
    const tail = /^(?:\s*\([^)]{0,200}\))?[\s*_~\]]*(?:[:.]|[-–—]{1,2}(?=\s)|$)(.*)$/s.exec(rest);
    if (!tail)
        return undefined;
    return { key: read.id.key, id: read.id, name: cleanName(tail[1] ?? ''), retired: lead.includes('~~') };
}
function cleanName(text) {
    return text
        .replace(/(?:\*\*|__|~~).*$/s, '')
        .replace(/\((?:inserted|inserida)\)/i, '')
        .replace(/[✅✓]/gu, '')
        .replace(/^[\s*_~:–—-]+|[\s*_~]+$/g, '');
}
function findItems(lines, headings) {
    let next = 0;
    return lines.flatMap((line) => {
        while ((headings[next]?.part.end ?? Infinity) <= line.start)
            next += 1;
        if (line.kind !== 'text')
            return [];
        const match = ITEM.exec(line.text.slice(0, phases_LONGEST_LINE));
        if (!match)
            return [];
        const [, box, text = ''] = match;
        const isInside = (headings[next]?.part.start ?? Infinity) <= line.start;
        if (box === undefined && (isInside || !/^[~\s]*\*\*/.test(text)))
            return [];
        const read = readItem(text);
        if (!read)
            return [];
        const range = { start: line.start, end: line.end };
        const ticked = box === undefined ? undefined : box !== ' ';
        return [{ kind: box === undefined ? 'bullet' : 'checklist', ...read, range, part: range, ticked }];
    });
}
function readItem(text) {
    const read = readTitle(text);
    if (!read)
        return undefined;
    return { ...read, name: read.name.replace(/\s+(?:\(\d+\s*\/\s*\d+\b|--?\s|[–—]\s).*$/s, '').trim() };
}

;// CONCATENATED MODULE: ./src/evidence/roadmap/plans.ts

const plans_LONGEST_LINE = 400;
const BOX = /^\s{0,8}[-*+]\s+\[([ xX])\]\s+[^\p{L}\p{N}]*(.*)$/su;
const PLAN_ID = /^(?:[a-z][a-z0-9_]{0,15}-(?=\d))?(\d{1,4}[a-z]?(?:\.\d{1,3}){0,3}[a-z]?)-(?:plan-)?((?:gap-)?\d{1,3}[a-z]?|[a-z])(?![\w]|-\d)/i;
const PLANS_LINE = /(?:^\s*(?:[-*+]\s+)?Plans:|\*\*(?:Plans|Planos)(?:\*\*:|:\*\*))[ \t]*(.*)$/i;
function plans_findPlans(lines, phases) {
    const sections = phases.filter(({ kind }) => kind === 'heading');
    const boxes = [];
    const declared = [];
    let next = 0;
    for (const line of lines) {
        while ((sections[next]?.part.end ?? Infinity) <= line.start)
            next += 1;
        const section = sections[next];
        if (line.kind !== 'text')
            continue;
        const phase = section && section.part.start <= line.start ? section.key : undefined;
        const box = readBox(line, phase);
        if (box)
            boxes.push(box);
        const count = phase === undefined ? undefined : readDeclared(line, phase);
        if (count)
            declared.push(count);
    }
    return { boxes, declared };
}
function readBox(line, phase) {
    const [, box, text = ''] = BOX.exec(line.text.slice(0, plans_LONGEST_LINE)) ?? [];
    const match = box === undefined ? undefined : PLAN_ID.exec(text);
    if (!match)
        return undefined;
    const [whole, own = '', id = ''] = match;
    if (phase !== undefined && idKey(own) !== phase)
        return undefined;
    return {
        phase: idKey(own),
        id: id.toLowerCase().replace(/(^|-)0+(?=\d)/g, '$1'),
        ticked: box !== ' ',
        placeholder: /^[^\p{L}\p{N}]*TBD\b/iu.test(text.slice(whole.length)),
        range: { start: line.start, end: line.end },
    };
}
function readDeclared(line, phase) {
    const match = PLANS_LINE.exec(line.text.slice(0, plans_LONGEST_LINE));
    if (!match)
        return undefined;
    const [whole, text = ''] = match;
    const start = line.start + match.index + whole.length - text.length;
    const range = { start, end: start + text.trimEnd().length };
    const ratio = /^(\d{1,4})\s*(?:\/|of)\s*(\d{1,4})(?![\w.])/.exec(text);
    if (ratio)
        return { phase, done: Number(ratio[1]), total: Number(ratio[2]), range };
    const total = /^(\d{1,4})(?=\s|$|\()/.exec(text)?.[1];
    return { phase, done: undefined, total: total === undefined ? undefined : Number(total), range };
}

;// CONCATENATED MODULE: ./src/evidence/roadmap/progress.ts



const COLUMNS = new Map([
    ['#', 'number'],
    ...['phase', 'fase', 'phases', 'phase #', 'phase number'].map((word) => [word, 'phase']),
    ...['name', 'phase name', 'nome'].map((word) => [word, 'name']),
    ['milestone', 'milestone'],
    ...['plans', 'plans complete', 'plans completed', 'planos completos', 'planos'].map((word) => [word, 'plans']),
    ...['status', 'state', 'estado'].map((word) => [word, 'status']),
]);
const progress_COMPLETE = /^[^\p{L}]*(?:completed?|done|shipped|finished|executed)\b|^[✅✓☑]\s*$/iu;
const OPEN = /^[^\p{L}]*(?:not started|in[ -]progress|planned|planning|pending|ready|todo|blocked|active)\b/iu;
const DEFERRED = /^[^\p{L}]*(?:deferred|dropped|cancell?ed|superseded|skipped)\b/iu;
function progress_findProgress(lines) {
    return findTables(lines).flatMap((table) => {
        const columns = readHeader(table);
        if (columns === undefined)
            return [];
        return table.rows.flatMap((row) => readRow(row, columns, table.header.cells.length));
    });
}
function readHeader({ header }) {
    const columns = new Map();
    header.cells.forEach(({ value }, index) => {
        const column = COLUMNS.get(value.replace(/[*_`]/g, '').trim().toLowerCase());
        if (column !== undefined && !columns.has(column))
            columns.set(column, index);
    });
    const isPhases = columns.has('phase') && ['name', 'plans', 'status'].some((word) => columns.has(word));
    return isPhases ? columns : undefined;
}
function readRow(row, columns, width) {
    const cellOf = (column) => row.cells[columns.get(column) ?? -1];
    const named = nameOf(cellOf);
    if (named === undefined)
        return [];
    const version = versionIn(cellOf('milestone')?.value ?? '');
    const shifted = isShifted(row, cellOf, width) || (columns.has('milestone') && version === undefined);
    return [
        {
            ...named,
            milestone: version === undefined ? undefined : foldVersion(version),
            ...(shifted ? readShifted(row, cellOf) : readAligned(cellOf)),
            shifted,
            range: { start: row.line.start, end: row.line.end },
        },
    ];
}
function nameOf(cellOf) {
    const text = cellOf('phase')?.value ?? '';
    const phase = readPhaseCell(text);
    if (phase.kind === 'phase' && phase.key !== undefined) {
        return { key: phase.key, name: cellOf('name')?.value ?? phase.name };
    }
    const number = readPhaseCell(cellOf('number')?.value ?? '');
    return number.kind === 'phase' && number.key !== undefined ? { key: number.key, name: text } : undefined;
}
function progress_ratioOf(cell) {
    const match = /^(\d{1,4})\s*\/\s*(\d{1,4})(?![\w.])/.exec(cell?.value ?? '');
    if (!cell || !match)
        return undefined;
    const range = { start: cell.range.start, end: cell.range.start + match[0].length };
    return { done: Number(match[1]), total: Number(match[2]), range };
}
function readAligned(cellOf) {
    return { plans: progress_ratioOf(cellOf('plans')), state: progress_stateOf(cellOf('status')?.value ?? '') };
}
function readShifted({ cells }, cellOf) {
    const rest = cells.filter((cell) => cell !== cellOf('phase') && cell !== cellOf('name'));
    const ratio = rest.find(({ value }) => WHOLE_RATIO.test(value));
    const states = rest.flatMap(({ value }) => progress_stateOf(value) ?? []);
    return { plans: progress_ratioOf(ratio), state: states[0] };
}
function isShifted({ cells }, cellOf, width) {
    if (cells.length !== width || DATE.test(cellOf('status')?.value ?? ''))
        return true;
    const plans = cellOf('plans');
    if (plans === undefined)
        return false;
    if (DATE.test(plans.value))
        return true;
    return progress_ratioOf(plans) === undefined && cells.some(({ value }) => WHOLE_RATIO.test(value));
}
const WHOLE_RATIO = /^\d{1,4}\/\d{1,4}$/;
const DATE = /^\d{4}-\d\d-\d\d/;
function progress_stateOf(text) {
    if (OPEN.test(text))
        return 'open';
    if (DEFERRED.test(text))
        return 'deferred';
    return progress_COMPLETE.test(text) ? 'complete' : undefined;
}

;// CONCATENATED MODULE: ./src/evidence/roadmap/roadmap.ts





const MOST_MILESTONES = 500;
function roadmap_readRoadmap(text, path = 'ROADMAP.md') {
    const outline = outlineOf(path, text);
    const { source, lines, archives } = outline;
    const milestones = findMilestones(outline);
    const isCrowded = milestones.length + archives.length > MOST_MILESTONES;
    const problem = outline.problem ?? (isCrowded ? `${path} names too many milestones to be read` : undefined);
    if (problem !== undefined) {
        return {
            source,
            problem,
            phases: [],
            boxes: [],
            declared: [],
            progress: [],
            milestones: [],
            archives: [],
        };
    }
    const phases = findPhases(outline);
    return {
        source,
        problem: undefined,
        phases,
        ...findPlans(lines, phases),
        progress: findProgress(lines),
        milestones,
        archives,
    };
}

;// CONCATENATED MODULE: ./src/evidence/roadmap/claims.ts


function claimsOf(roadmap, version) {
    const others = roadmap.milestones.filter((milestone) => milestone.version !== version);
    if (version === undefined || others.length === 0) {
        const isPutAway = partFinder(anonymousArchives(roadmap));
        return { owns: ({ at }) => !isPutAway(at), isReused: () => false, reason: undefined };
    }
    const own = roadmap.milestones.filter((milestone) => milestone.version === version);
    const ownParts = own.flatMap(({ part, isProgress }) => (part && !isProgress ? [part] : []));
    const theirParts = others.flatMap(({ part, isProgress }) => (part && !isProgress ? [part] : []));
    const isOwnPart = innermost(ownParts, [...theirParts, ...anonymousArchives(roadmap)]);
    const isTheirPart = innermost([...theirParts, ...anonymousArchives(roadmap)], ownParts);
    const isTail = partFinder(tailsOf(roadmap, version));
    const ownKeys = keysIn(roadmap, isOwnPart, (milestone) => milestone === version);
    const theirKeys = keysIn(roadmap, isTheirPart, (milestone) => milestone !== version);
    const ownSpans = own.flatMap(({ span }) => span ?? []);
    const theirSpans = others.flatMap(({ span }) => span ?? []);
    const isTheirs = (key) => theirKeys.has(key) || theirSpans.some((span) => spans(span, key));
    const isOwn = (key) => ownKeys.has(key) || ownSpans.some((span) => spans(span, key));
    const hasSection = ownKeys.size > 0;
    const owns = ({ key, at, milestone }) => {
        if (milestone !== undefined)
            return milestone === version;
        if (isOwnPart(at))
            return true;
        if (isTheirPart(at))
            return false;
        if (isOwn(key))
            return true;
        return !isTheirs(key) && (isTail(at) || !hasSection);
    };
    return { owns, isReused: isTheirs, reason: strayReason(roadmap, own, owns) };
}
function strayReason({ phases }, own, owns) {
    const listed = own.find(({ span }) => span !== undefined);
    if (listed?.span === undefined || own.some(({ part, isProgress }) => part !== undefined && !isProgress))
        return undefined;
    const { span, written } = listed;
    const stray = phases.find(({ key, range }) => !isBacklog(key) && owns({ key, at: range.start }) && !spans(span, key));
    return (stray &&
        `ROADMAP.md gives ${written} the phases ${span.first}-${span.last} and gives phase ${stray.id.raw} to no milestone`);
}
function anonymousArchives({ archives, milestones }) {
    const named = new Set(milestones.flatMap(({ place, part }) => (place === 'archive' && part ? [part.start] : [])));
    return archives.filter(({ start, summary }) => !named.has(start) && /\b(?:shipped|archived|closed|completed?|old)\b|✅/i.test(summary.value));
}
function tailsOf({ milestones, source }, version) {
    const headings = milestones.filter(({ place }) => place === 'heading');
    return headings.flatMap((heading, index) => {
        if (heading.version !== version || heading.isProgress)
            return [];
        const next = headings.slice(index + 1).find(({ depth }) => depth <= heading.depth);
        return [{ start: heading.range.start, end: next?.range.start ?? source.text.length }];
    });
}
function keysIn({ phases, progress }, isPart, isMilestone) {
    const declared = phases.filter(({ range }) => isPart(range.start)).map(({ key }) => key);
    const rows = progress.filter(({ milestone }) => milestone !== undefined && isMilestone(milestone));
    return new Set([...declared, ...rows.map(({ key }) => key)]);
}
function innermost(parts, against) {
    const size = (ranges, at) => Math.min(...ranges.filter(({ start, end }) => start <= at && at < end).map(({ start, end }) => end - start));
    return (at) => size(parts, at) < size(against, at) || (size(parts, at) < Infinity && size(against, at) === Infinity);
}
function partFinder(parts) {
    return (at) => parts.some(({ start, end }) => start <= at && at < end);
}

;// CONCATENATED MODULE: ./src/evidence/roadmap/choice.ts


const MOST_NAMES = 8;
function chooseMilestone(mentions, asserted) {
    const milestones = choice_merge(mentions);
    const all = milestones
        .slice(0, MOST_NAMES)
        .map(({ written }) => written)
        .join(', ');
    if (milestones.length === 0) {
        const why = 'ROADMAP.md is not divided into milestones';
        return known({ version: undefined, written: undefined, state: undefined, span: undefined, why });
    }
    if (asserted) {
        const named = milestones.find(({ version }) => version === asserted.version);
        if (named)
            return known({ ...named, why: `STATE.md names the milestone ${asserted.written}` });
        return unknown(`STATE.md names the milestone ${asserted.written}, and ROADMAP.md has ${all}`);
    }
    const [active, ...others] = milestones.filter(({ state, isLabelled }) => state === 'active' || isLabelled);
    if (active && others.length === 0) {
        return known({ ...active, why: `ROADMAP.md marks ${active.written} as the current milestone` });
    }
    const [only] = milestones;
    if (only && milestones.length === 1) {
        return known({ ...only, why: `ROADMAP.md has one milestone, ${only.written}` });
    }
    return unknown(`STATE.md does not say which milestone is the current one of ${all}`);
}
function choice_merge(mentions) {
    return [...groupBy(mentions, ({ version }) => version)].map(([version, group]) => {
        const states = group.filter(({ isProgress }) => !isProgress).map(({ state }) => state);
        const listed = group.find(({ place, span }) => place === 'list' && span !== undefined);
        return {
            version,
            written: group[0]?.written ?? version,
            state: ['active', 'closed', 'planned'].find((state) => states.includes(state)),
            span: (listed ?? group.find(({ span }) => span !== undefined))?.span,
            isLabelled: group.some(({ place }) => place === 'label' || place === 'title'),
        };
    });
}

;// CONCATENATED MODULE: ./src/evidence/roadmap/slice.ts




function currentSlice(roadmap, asserted) {
    if (roadmap === undefined)
        return uncertain('unreadable', 'there is no ROADMAP.md');
    if (roadmap.problem !== undefined)
        return uncertain('unreadable', roadmap.problem);
    if (roadmap.phases.length === 0 && roadmap.progress.length === 0) {
        return uncertain('unreadable', 'ROADMAP.md declares no phases');
    }
    const choice = chooseMilestone(roadmap.milestones, asserted);
    if (!choice.ok)
        return uncertain('unscoped', choice.reason);
    const { version, written, why } = choice.value;
    const claims = claimsOf(roadmap, version);
    if (claims.reason !== undefined)
        return { ...uncertain('unscoped', claims.reason), milestone: written };
    const phases = slice_collect(roadmap, claims.owns);
    if (phases.length === 0) {
        return {
            ...uncertain('truncated', `ROADMAP.md lists no phases for ${written ?? 'its milestone'}`),
            milestone: written,
        };
    }
    const { state, span } = choice.value;
    const reused = new Set(phases.map(({ key }) => key).filter(claims.isReused));
    return { verdict: 'certain', reason: why, milestone: written, state, phases, span, reused };
}
function uncertain(verdict, reason) {
    return {
        verdict,
        reason,
        milestone: undefined,
        state: undefined,
        phases: [],
        span: undefined,
        reused: new Set(),
    };
}
function slice_collect(roadmap, owns) {
    const mentions = roadmap.phases.filter(({ key, range }) => !isBacklog(key) && owns({ key, at: range.start }));
    const rows = roadmap.progress.filter(({ key, range, milestone }) => !isBacklog(key) && owns({ key, at: range.start, milestone }));
    const inParts = (items) => groupBy(items.filter(({ phase, range }) => owns({ key: phase, at: range.start })), ({ phase }) => phase);
    const boxes = inParts(roadmap.boxes);
    const declared = inParts(roadmap.declared);
    const byKey = groupBy(mentions, ({ key }) => key);
    const rowsByKey = groupBy(rows, ({ key }) => key);
    return [...new Set([...byKey.keys(), ...rowsByKey.keys()])].sort(compareIds).map((key) => phaseOf(key, byKey.get(key) ?? [], rowsByKey.get(key) ?? [], {
        declared: declared.get(key)?.[0],
        boxes: boxes.get(key) ?? [],
    }));
}
function phaseOf(key, mentions, rows, plans) {
    const row = rows.find(({ plans: ratio, state }) => ratio !== undefined || state !== undefined) ?? rows[0];
    const named = mentions.find(({ kind }) => kind === 'heading') ?? mentions[0];
    return {
        key,
        name: named?.name ?? row?.name ?? '',
        mentions,
        row,
        complete: mentions.some(({ ticked }) => ticked === true) || row?.state === 'complete',
        retired: mentions.some(({ retired }) => retired),
        ...plans,
    };
}

;// CONCATENATED MODULE: ./src/evidence/evidence.ts





const NO_EVIDENCE = {};
function folderEvidence(planning, exists) {
    const { roadmap } = planning;
    return { planning, roadmap: roadmap === undefined ? undefined : readRoadmap(roadmap), exists };
}
function weigh(document, { planning: folder, base, raisedFrom }) {
    const slice = sliceOf(document, folder);
    return {
        folder: folder === undefined ? unknown(NO_FOLDER) : known(folder),
        planning: folder === undefined ? unknown(NO_FOLDER) : known(folder.planning),
        roadmap: roadmapOf(folder),
        slice,
        folderOf: folder === undefined || !slice.ok
            ? () => unknown(slice.ok ? NO_FOLDER : slice.reason)
            : folderFinder(folder.planning, slice.value),
        base: base === undefined ? unknown('there is no base revision to compare with') : known(base),
        raisedFrom,
    };
}
const NO_FOLDER = 'no planning folder was read';
function roadmapOf(folder) {
    if (folder === undefined)
        return unknown(NO_FOLDER);
    const { roadmap } = folder;
    if (roadmap === undefined)
        return unknown('there is no ROADMAP.md');
    return roadmap.problem === undefined ? known(roadmap) : unknown(roadmap.problem);
}
function sliceOf(document, folder) {
    if (folder === undefined)
        return unknown(NO_FOLDER);
    const asserted = assertedMilestone(document);
    if (!asserted.ok)
        return asserted;
    const slice = currentSlice(folder.roadmap, asserted.value);
    return slice.verdict === 'certain' ? known(slice) : unknown(slice.reason);
}

;// CONCATENATED MODULE: ./src/metrics/percent.ts
function percent_percentOf({ done, total }) {
    return Math.min(100, (100 * done) / total);
}
function canonicalPercent(share, decimals = 0) {
    const scale = 10 ** decimals;
    return Math.floor(percent_percentOf(share) * scale + 0.5 + 1e-9) / scale;
}
function fitsShare(percent, share, tolerance) {
    if (tolerance === 'exact')
        return percent.value === canonicalPercent(share, percent.decimals);
    const step = 10 ** -percent.decimals;
    const { value } = percent;
    const slack = percent.approximate ? Math.max(step, value / 4) : step;
    const capped = Math.min(share.done, share.total);
    return Math.abs(100 * capped - value * share.total) < slack * share.total;
}
function canonicalCells(percent, width) {
    return Math.max(0, Math.min(width, Math.floor((percent * width) / 100 + 0.5 + 1e-9)));
}
const FINE_BAR = 20;
function fitsBar(bar, { value, approximate }, tolerance) {
    if (tolerance === 'exact')
        return bar.filled === canonicalCells(value, bar.width);
    const rounded = bar.width >= FINE_BAR && value > 0 && value < 100 ? 1 - 1e-6 : 0;
    const spread = approximate ? Math.max(rounded, value / 4) : rounded;
    return isBetween(bar, value - spread, value + spread);
}
function fitsBarOfShare(bar, share, tolerance) {
    const value = percent_percentOf(share);
    return tolerance === 'exact'
        ? bar.filled === canonicalCells(value, bar.width)
        : isBetween(bar, value, value);
}
function isBetween({ filled, width }, low, high) {
    const [least, most] = [Math.floor((low * width) / 100 + 1e-9), Math.ceil((high * width) / 100 - 1e-9)];
    return filled >= least && filled <= Math.min(width, most);
}

;// CONCATENATED MODULE: ./src/document/milestone-status.ts
const WHOLE = String.raw `(?:milestones?|project|(?:v|version\s+|release\s+)\d[\d.]*)`;
const ENDED = String.raw `(?:shipped|archived|released|delivered|closed)`;
const ENDED_OR_COMPLETE = String.raw `(?:${ENDED}|completed?|done|finished)`;
const PART = /\b(?:phases?|plans?|tasks?|waves?|steps?|features?|stor(?:y|ies)|fix(?:es)?|views?|pages?|components?|modules?|fases?|planos?|audits?|setup|initiali[sz]\w*|planning|kickoff|roadmap|requirements?|definition|research|reviews?|reports?|summary|blockers?|branch|scaffold\w*|skeleton|creation)\b/i;
const NOT_YET = /\b(?:not|no|never|nearly|almost|partly|partially|incomplete|un(?:shipped|finished)|to be|before|until|once|when|ready to|will be|pending|previous|prior|earlier|last)\b|\d\s*%/i;
const WHOLE_ENDED = new RegExp(String.raw `\bmilestones?\b.*\b${ENDED_OR_COMPLETE}\b|\bproject\b.*\b${ENDED_OR_COMPLETE}\b|\b${WHOLE}\b.*\b${ENDED}\b`, 'i');
const ENDED_WHOLE = new RegExp(String.raw `^${ENDED}\s+(?:the\s+)?${WHOLE}\b|^completed?\s+(?:the\s+)?(?:milestone|project)\b`, 'i');
const ENDED_ALONE = new RegExp(String.raw `^(?:fully\s+|successfully\s+)?${ENDED}(?:\s*(?:and|&|\+)\s*(?:${ENDED}|tagged))*(?:\s+(?:on\s+)?\d{4}-\d\d-\d\d)?$`, 'i');
const NEXT_AWAITED = /\b(?:await\w*|wait\w*)\b.*\b(?:next|new)\s+(?:milestone|version|project)\b|\bbetween\s+milestones\b/i;
const GOES_ON = /\b(?:in\s+progress|executing|underway|under\s+way|started|begun)\b/i;
function saysMilestoneIsOver(status) {
    const clauses = clausesOf(status);
    return clauses.some(isOver) && !clauses.some((clause) => GOES_ON.test(clause));
}
function isOver(clause, index) {
    if (NEXT_AWAITED.test(clause))
        return true;
    if (PART.test(clause) || NOT_YET.test(clause))
        return false;
    return WHOLE_ENDED.test(clause) || ENDED_WHOLE.test(clause) || (index === 0 && ENDED_ALONE.test(clause));
}
function clausesOf(status) {
    const text = status.slice(0, 400).replace(/(?<=\p{L})[_-](?=\p{L})/gu, ' ');
    const inParentheses = [...text.matchAll(/\(([^()]*)\)/g)].map(([, inside = '']) => inside);
    return [text.replace(/\([^()]*\)/g, ' '), ...inParentheses]
        .flatMap((part) => part.split(/[,;|!\n]|\.(?=\s|$)|\s[-–—]+\s|—/u))
        .map((clause) => clause.replace(/[*`"']/g, '').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
        .filter((clause) => clause !== '');
}
const ONLY_COMPLETE = /^(?:v[\d.]+\s+)?(?:milestone|project)[\s_-]+(?:v?[\d.]+\s+)?(?:is\s+)?(?:complete[d]?|shipped|done)\s*[.!✅✓]*$/iu;
function statusesOf({ position, frontMatter, }) {
    const entry = frontMatter?.entries.get('status');
    return [
        ...(position.status ? [position.status.value] : []),
        ...(entry?.text === undefined ? [] : [{ value: entry.text, range: entry.range }]),
    ];
}
function saysOnlyComplete(status) {
    return ONLY_COMPLETE.test(status.replaceAll('**', '').trim());
}

;// CONCATENATED MODULE: ./src/metrics/interval.ts

const APPROXIMATE_SHARE = 1 / 4;
function exactly(value) {
    return { low: value, high: value, closed: true };
}
function printedAs(value, step) {
    return { low: Math.max(0, value - step / 2), high: value + step, closed: false };
}
function durationInterval(duration) {
    const part = finestPart(duration);
    const printed = printedAs(partMilliseconds(part), partStep(part));
    if (!duration.approximate)
        return printed;
    const spread = partMilliseconds(part) * APPROXIMATE_SHARE;
    const middle = partMilliseconds(part);
    return {
        low: Math.min(printed.low, middle - spread),
        high: Math.max(printed.high, middle + spread),
        closed: middle + spread >= printed.high,
    };
}
function sum(intervals) {
    return {
        low: intervals.reduce((total, { low }) => total + low, 0),
        high: intervals.reduce((total, { high }) => total + high, 0),
        closed: intervals.every(({ closed }) => closed),
    };
}
function times({ low, high, closed }, factor) {
    return { low: low * factor, high: high * factor, closed };
}
function meets(a, b) {
    return reaches(a, b.low) && reaches(b, a.low);
}
function notAbove(a, b) {
    return reaches(b, a.low);
}
function reaches({ high, closed }, low) {
    return closed ? low <= high : low < high;
}

;// CONCATENATED MODULE: ./src/metrics/rows.ts




function theBlock({ velocity }) {
    const [block] = velocity;
    if (block === undefined)
        return unknown('the file has no velocity figures');
    if (velocity.length > 1)
        return unknown(`the file has ${velocity.length} velocity blocks`);
    return known(block);
}
function theTable({ phaseTables }) {
    const [table] = phaseTables;
    if (table === undefined)
        return unknown('the file has no By Phase table');
    if (phaseTables.length > 1)
        return unknown(`the file has ${phaseTables.length} By Phase tables`);
    if (table.rows.length === 0)
        return unknown('the By Phase table has no rows');
    return known(table);
}
function thePair(document) {
    const block = theBlock(document);
    if (!block.ok)
        return block;
    const table = theTable(document);
    if (!table.ok)
        return table;
    if (block.value.scope !== table.value.scope) {
        const named = (scope) => (scope === '' ? 'everything' : `"${scope}"`);
        return unknown(`the velocity block covers ${named(block.value.scope)}, the By Phase table ${named(table.value.scope)}`);
    }
    return known({ block: block.value, table: table.value });
}
function sumPlans(table) {
    const from = [];
    const seen = new Map();
    if (table.foreignRows > 0)
        return unknown('the By Phase table has rows that are no phases');
    for (const row of table.rows) {
        const { plans, phase } = row;
        const name = rowName(row);
        if (plans.kind === 'planned')
            return unknown(`${name} counts planned plans (\`${plans.text}\`)`);
        if (plans.completed === undefined)
            return unknown(`${name} has no count of plans`);
        if (scopeMarkers(phase.text).some((marker) => /^(?:v\d|milestone)/.test(marker))) {
            return unknown(`${name} belongs to a milestone of its own`);
        }
        const key = phase.value.key;
        const twin = key === undefined ? undefined : seen.get(key);
        if (twin !== undefined)
            return unknown(`phase ${key ?? ''} has two rows`);
        if (key !== undefined)
            seen.set(key, phase.value.name);
        const isBare = plans.planned === undefined && !/complete|done/i.test(plans.text);
        if (isBare &&
            plans.completed > 0 &&
            row.total?.value.kind !== 'duration' &&
            row.average?.value.kind !== 'duration') {
            return unknown(`${name} has a count without a time, which may be planned or finished plans`);
        }
        from.push({ row, plans: plans.completed });
    }
    return known({ value: from.reduce((total, { plans }) => total + plans, 0), from });
}
function sumTime(table) {
    const from = [];
    for (const row of table.rows) {
        const total = row.total?.value;
        if (total?.kind === 'duration') {
            if (total.qualifier !== undefined)
                return unknown(`the time of ${rowName(row)} is limited: "${total.qualifier}"`);
            if (partMilliseconds(finestPart(total)) === 0 && row.plans.completed !== 0)
                return unknown(`the time of ${rowName(row)} was never filled in`);
            from.push({ row, duration: total });
        }
        else if (row.plans.completed !== 0) {
            return unknown(total?.kind === 'bare' ? `the time of ${rowName(row)} has no unit` : `${rowName(row)} has no time`);
        }
    }
    if (from.length === 0)
        return unknown('no row has a time');
    return known({
        interval: sum(from.map(({ duration }) => durationInterval(duration))),
        printed: from.reduce((total, { duration }) => total + partMilliseconds(finestPart(duration)), 0),
        approximate: from.some(({ duration }) => duration.approximate),
        from,
    });
}
function coversEverything(document, table) {
    const current = document.position.phase?.number?.value;
    if (current === undefined)
        return unknown('the current phase is not known');
    const rows = new Set(table.rows.map(({ phase }) => phase.value.number).filter((number) => number !== undefined));
    const missing = [];
    for (let phase = 1; phase <= Math.min(Math.floor(current), 1_000); phase += 1)
        if (!rows.has(phase))
            missing.push(phase);
    if (!rows.has(current) && !missing.includes(current))
        missing.push(current);
    if (missing.length === 0)
        return known(true);
    return unknown(`the By Phase table has no row for phase ${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ' …' : ''}`);
}
function rowName(row) {
    return `row ${row.phase.text.slice(0, 60)}`;
}
function rowUnit({ from }) {
    const units = new Set(from.flatMap(({ duration }) => finestPart(duration).terms.map(({ unit }) => unit)));
    const [unit] = units;
    return units.size === 1 ? unit : undefined;
}

;// CONCATENATED MODULE: ./src/metrics/file-counts.ts


function fileCounts(document, ratio) {
    const noun = ratio && nounOf(document, ratio);
    const entry = (key) => document.frontMatter?.entries.get(`progress.${key}`)?.value;
    const ofPlans = noun === 'plans' || noun === '' ? ratio : undefined;
    const ofPhases = noun === 'phases' || noun === '' ? ratio : undefined;
    const { done, total } = countedRows(document);
    return {
        plans: {
            done: counts([entry('completed_plans'), statedTotal(document), done, ofPlans?.done]),
            total: counts([entry('total_plans'), total, ofPlans?.total]),
        },
        phases: {
            done: counts([entry('completed_phases'), ...finishedPhases(document), ofPhases?.done]),
            total: counts([entry('total_phases'), document.position.phase?.total?.value, ofPhases?.total]),
        },
    };
}
function statedTotal(document) {
    const block = theBlock(document);
    const count = block.ok && block.value.scope === '' ? block.value.totalPlans?.value : undefined;
    return count?.kind === 'count' ? count.value : undefined;
}
function countedRows(document) {
    const table = theTable(document);
    if (!table.ok)
        return {};
    const rows = sumPlans(table.value);
    const planned = table.value.rows.map(({ plans }) => plans.planned ?? Number.NaN);
    return {
        ...(rows.ok ? { done: rows.value.value } : {}),
        total: planned.reduce((all, one) => all + one, 0),
    };
}
function counts(values) {
    return [
        ...new Set(values.filter((value) => Number.isInteger(value) && Number(value) > 0)),
    ];
}
function finishedPhases({ position: { phase } }) {
    const current = phase?.number?.value;
    return current === undefined ? [] : [Math.floor(current) - 1, Math.floor(current)];
}
function nounOf({ source }, { range }) {
    const after = source.text.slice(range.end, range.end + 40);
    const word = /^[ \t]*(?:total[ \t]+)?(\p{L}*)/iu.exec(after)?.[1]?.toLowerCase() ?? '';
    if (/^(?:plans?|planos?)$/.test(word))
        return 'plans';
    if (/^(?:phases?|fases?)$/.test(word))
        return 'phases';
    return /^(?:|completed?|done|finished)$/.test(word) ? '' : undefined;
}
function explanationOf(percent, { plans, phases }) {
    if (percent.value <= 0 || percent.value >= 100)
        return undefined;
    for (const [noun, tally] of [['plans', plans], ['phases', phases]]) {
        for (const total of tally.total) {
            const done = tally.done.find((one) => one < total && fitsShare(percent, { done: one, total }, 'printed'));
            if (done !== undefined)
                return { noun, done, total };
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/metrics/progress-readings.ts




function readProgressFigures(document) {
    const line = theLine(document);
    const percent = line.ok ? onePercent(line.value) : line;
    const ratio = line.ok ? comparableRatio(line.value) : line;
    const counts = readCounts(document);
    const formulas = formulasOf(document, counts);
    const frontMatter = frontMatterPercent(document);
    const comparable = comparablePercent(document, line, percent, formulas);
    const position = positionShares(document);
    return { line, percent, ratio, counts, formulas, position, frontMatter, comparable };
}
function theLine({ progressLines }) {
    const [line] = progressLines;
    if (line === undefined)
        return unknown('the file has no `Progress:` line in its current position');
    if (progressLines.length > 1)
        return unknown(`the current position has ${progressLines.length} \`Progress:\` lines`);
    return known(line);
}
function onePercent({ percents }) {
    const [percent] = percents;
    if (percent === undefined)
        return unknown('the progress line has no percentage');
    if (percents.length > 1)
        return unknown('the progress line has several percentages');
    if (percent.isLimit)
        return unknown('the percentage on the progress line is a limit, not a value');
    return known(percent);
}
function comparableRatio({ ratios, ownPart, scopes, hasUnknown }) {
    const [ratio] = ratios;
    if (ratio === undefined)
        return unknown('the progress line has no ratio');
    if (ratios.length > 1)
        return unknown('the progress line has several ratios');
    if (hasUnknown)
        return unknown('the ratio on the progress line has an unknown side');
    if (!ratio.exact)
        return unknown(`the ratio on the progress line is approximate (\`${ratio.text}\`)`);
    if (ratio.total <= 0)
        return unknown(`the ratio on the progress line has nothing to count (\`${ratio.text}\`)`);
    if (ownPart)
        return unknown('the percentage on the progress line speaks of something else than the ratio');
    if (scopes.length > 0)
        return unknown(`the progress line is limited to a part of the project ("${scopes.join('", "')}")`);
    return known(ratio);
}
function readCounts(document) {
    const [plans, phases] = [countsOf(document, 'plans'), countsOf(document, 'phases')];
    const shares = [plans, phases].flatMap((count) => (count.ok && count.value.total > 0 ? [count.value] : []));
    return { plans, phases, shares };
}
function countsOf(document, what) {
    const done = document.frontMatter?.entries.get(`progress.completed_${what}`);
    const total = document.frontMatter?.entries.get(`progress.total_${what}`);
    if (!done || !total || !isCount(done.value) || !isCount(total.value)) {
        return unknown(`the front matter has no counts of ${what}`);
    }
    return known({ name: what, done: done.value, total: total.value, from: [done.range, total.range] });
}
function isCount(value) {
    return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
function formulasOf(document, { shares }) {
    const formulas = shares.filter(({ done, total }) => done <= total);
    const [a, b] = formulas;
    if (a && b) {
        const smaller = a.done * b.total <= b.done * a.total ? a : b;
        formulas.push({ ...smaller, name: 'smaller of plans and phases' });
    }
    const rows = rowFormula(document);
    return rows ? [...formulas, rows] : formulas;
}
function positionShares(document) {
    const { phase } = document.position;
    const total = phase?.total?.value ?? 0;
    const [before, current] = finishedPhases(document);
    const shares = [
        { done: before ?? 0, total, isDone: true },
        { done: current ?? 0, total, isDone: phase?.complete === true },
    ];
    return shares.filter(({ done, isDone }) => done > 0 && (done < total || (done === total && isDone)));
}
function rowFormula(document) {
    const table = theTable(document);
    const done = table.ok ? sumPlans(table.value) : table;
    if (!table.ok || !done.ok)
        return undefined;
    const planned = table.value.rows.map(({ plans }) => plans.planned);
    const total = planned.reduce((all, one) => all + (one ?? Number.NaN), 0);
    if (!(total > 0) || done.value.value > total)
        return undefined;
    return {
        name: 'rows',
        done: done.value.value,
        total,
        from: table.value.rows.map(({ plans }) => plans.range),
    };
}
function frontMatterPercent(document) {
    const entry = document.frontMatter?.entries.get('progress.percent');
    if (document.frontMatter === undefined)
        return unknown('the file has no front matter');
    if (entry === undefined)
        return unknown('the front matter has no `percent`');
    const { text, value, range } = entry;
    if (typeof value !== 'number' || text === undefined || !/^\d{1,4}(?:\.\d{1,4})?$/.test(text)) {
        return unknown('`percent` in the front matter is not a plain number');
    }
    return known({
        value,
        text,
        decimals: text.split('.')[1]?.length ?? 0,
        range,
        approximate: false,
        isLimit: false,
        entry,
    });
}
function comparablePercent(document, line, percent, formulas) {
    if (!line.ok)
        return line;
    if (!percent.ok)
        return percent;
    if (line.value.ratios.length > 0)
        return unknown('the progress line has a ratio of its own');
    if (line.value.hasWords || line.value.scopes.length > 0)
        return unknown('the progress line says more than a percentage');
    const [formula] = formulas.filter(({ name }) => name !== 'rows');
    if (formula === undefined)
        return unknown('the front matter has no counts that give a percentage');
    if (statusesOf(document).some(({ value }) => saysMilestoneIsOver(value)))
        return unknown('the status says that the milestone is over');
    return percent;
}

;// CONCATENATED MODULE: ./src/metrics/basis.ts



const BASES = ['auto', 'plans', 'phases', 'min'];
const NOTHING_ESTABLISHED = { line: [], frontMatter: [] };
const NO_BASIS = { setting: 'auto', established: NOTHING_ESTABLISHED };
function establishedBasis(revision) {
    const readings = readProgressFigures(revision);
    const { frontMatter, counts } = readings;
    return {
        line: basesOfLine(readings),
        frontMatter: frontMatter.ok ? distinguished(frontMatter.value, counts) : [],
    };
}
function yardsticksOf({ counts }, knowledge) {
    const { setting, established } = knowledge;
    if (setting === 'auto') {
        return {
            setting,
            line: inferred(established.line, counts),
            frontMatter: inferred(established.frontMatter, counts),
        };
    }
    const named = byName(setting, counts);
    return { setting, line: named, frontMatter: named };
}
function shareBy(basis, { plans, phases }) {
    const [byPlans, byPhases] = [possible(plans, 'plans'), possible(phases, 'phases')];
    if (basis === 'plans')
        return byPlans;
    if (basis === 'phases')
        return byPhases;
    if (!byPlans.ok)
        return isAbsent(plans) ? byPhases : byPlans;
    if (!byPhases.ok)
        return isAbsent(phases) ? byPlans : byPhases;
    const [a, b] = [byPlans.value, byPhases.value];
    return a.done * b.total <= b.done * a.total ? byPlans : byPhases;
}
function possible(count, what) {
    if (!count.ok)
        return count;
    const { done, total } = count.value;
    if (total === 0)
        return unknown(`the front matter counts no ${what}`);
    return done <= total ? count : unknown(`the front matter counts ${done} of ${total} ${what}`);
}
function isAbsent(count) {
    return !count.ok || count.value.total === 0;
}
function byName(basis, counts) {
    const share = shareBy(basis, counts);
    return share.ok
        ? known({ share: share.value, by: 'setting', basis })
        : unknown(`the progress basis is ${basis}, and ${share.reason}`);
}
function inferred(bases, counts) {
    const [basis] = bases;
    if (basis === undefined)
        return unknown('nothing tells what the percentage is counted by');
    const shares = bases.map((candidate) => shareBy(candidate, counts));
    const [first] = shares;
    const values = shares.map((share) => (share.ok ? canonicalPercent(share.value) : undefined));
    if (first?.ok !== true || values.some((value) => value !== values[0])) {
        return unknown(`the base revision may have counted by ${bases.join(' or by ')}`);
    }
    return known({ share: first.value, by: 'base', basis });
}
function basesOfLine({ comparable, percent, ratio, counts, formulas }) {
    if (ratio.ok && percent.ok && fitsShare(percent.value, ratio.value, 'printed')) {
        const { done, total } = ratio.value;
        const isOf = (count) => count.ok && count.value.done === done && count.value.total === total;
        const [byPlans, byPhases] = [isOf(counts.plans), isOf(counts.phases)];
        return byPlans === byPhases ? [] : byPlans ? ['plans'] : ['phases'];
    }
    if (!comparable.ok)
        return [];
    const bases = distinguished(comparable.value, counts);
    const rows = formulas.find(({ name }) => name === 'rows');
    const isOfRows = rows !== undefined && fitsShare(comparable.value, rows, 'printed');
    const plans = shareBy('plans', counts);
    const isSame = rows !== undefined && plans.ok && sameShare(plans.value, rows);
    return isOfRows && !isSame ? [] : bases;
}
function distinguished(percent, counts) {
    if (percent.value === 0 || percent.approximate)
        return [];
    const fitting = ['plans', 'phases', 'min'].filter((basis) => {
        const share = shareBy(basis, counts);
        return share.ok && fitsShare(percent, share.value, 'printed');
    });
    return fitting.includes('plans') && fitting.includes('phases') ? [] : fitting;
}
function sameShare(a, b) {
    return a.done === b.done && a.total === b.total;
}

;// CONCATENATED MODULE: ./src/metrics/outvoted.ts

function outvoted(witnesses, written, printed = exactly, judged) {
    let [most, lead] = [undefined, 1];
    for (const { value } of witnesses) {
        if (value === undefined)
            continue;
        const other = printed(value);
        if (judged?.allows(other) === false)
            continue;
        const against = witnesses.filter((witness) => witness.allows(other) && !witness.allows(written));
        const behind = witnesses.filter((witness) => !witness.allows(other) && witness.allows(written));
        const isListed = against.length > 1 && against.some(({ isLeaves }) => isLeaves === true);
        const votes = against.length + (isListed ? 1 : 0) - behind.length;
        if (votes <= lead)
            continue;
        lead = votes;
        most = against.map(({ formula, value: own }) => ({ formula, value: own ?? value }));
    }
    return most;
}

;// CONCATENATED MODULE: ./src/metrics/odd-ratio.ts





function oddRatio(document, percent, ratio) {
    const { done, total } = ratio;
    const judged = {
        done: shareWitness(percent, (value) => ({ done: value, total }), Math.round((percent.value * total) / 100)),
        total: shareWitness(percent, (value) => ({ done, total: value }), Math.round((100 * done) / percent.value)),
    };
    for (const side of ['done', 'total']) {
        const written = side === 'done' ? done : total;
        const heard = [judged[side], ...odd_ratio_counts(document, side, nounOf(document, ratio))];
        const claims = outvoted(heard, exactly(written), exactly, judged[side]);
        if (claims)
            return { side, written, claims };
    }
    return undefined;
}
function shareWitness(percent, share, value) {
    return {
        formula: `${percent.text}%`,
        value: Number.isFinite(value) ? value : undefined,
        allows: ({ low }) => low > 0 && fitsShare(percent, share(low), 'printed'),
    };
}
function odd_ratio_counts(document, side, noun) {
    if (side === 'done' ? noun !== 'plans' && noun !== '' : noun !== 'phases')
        return [];
    if (side === 'total')
        return exact(document.position.phase?.total?.value, 'the number of phases');
    const block = theBlock(document);
    const stated = block.ok ? block.value.totalPlans?.value : undefined;
    const table = theTable(document);
    const rows = table.ok ? sumPlans(table.value) : table;
    return [
        ...exact(stated?.kind === 'count' ? stated.value : undefined, 'Total plans completed'),
        ...exact(rows.ok ? rows.value.value : undefined, 'the sum of the rows'),
    ];
}
function exact(count, formula) {
    return count === undefined ? [] : [{ formula, value: count, allows: ({ low }) => low === count }];
}

;// CONCATENATED MODULE: ./src/metrics/open-work.ts


const OPEN_WORDS = /\b(?:in[ _-]progress|executing|pending|remain(?:s|ing)?|outstanding|blocked|paused|unfinished|not (?:yet )?started|to ?do|left|planning|ready to (?:plan|execute|start))\b/i;
function openWork(document) {
    return openPosition(document) ?? openCount(document) ?? openRow(document) ?? openWords(document);
}
function openPosition({ position: { phase, plan } }) {
    const [current, last] = [phase?.number?.value, phase?.total?.value];
    if (current !== undefined && last !== undefined && current < last) {
        return `the current phase is ${current} of ${last}`;
    }
    const [own, all] = [plan?.current?.value, plan?.total?.value];
    return own !== undefined && all !== undefined && own < all
        ? `the current plan is ${own} of ${all}`
        : undefined;
}
function openCount({ frontMatter, progressLines }) {
    for (const what of ['plans', 'phases']) {
        const [done, total] = ['completed', 'total'].map((side) => frontMatter?.entries.get(`progress.${side}_${what}`)?.value);
        if (typeof done === 'number' && typeof total === 'number' && done < total) {
            return `the front matter counts ${done} of ${total} ${what}`;
        }
    }
    const open = progressLines.flatMap(({ ratios }) => ratios).find(({ done, total }) => done < total);
    return open && `the progress line counts ${open.text}`;
}
function openRow({ phaseTables, lines }) {
    const row = phaseTables
        .flatMap(({ rows }) => rows)
        .find(({ plans: { kind, completed = 0, planned } }) => kind === 'planned' || (planned !== undefined && completed < planned));
    if (row)
        return `row ${row.phase.text.slice(0, 60)} has ${row.plans.text}`;
    const box = lines.find(({ kind, text }) => kind === 'text' && /^\s{0,8}[-*+]\s+\[ \]\s+\W{0,4}(?:phase|plan)\b/i.test(text.slice(0, 80)));
    return box && `line ${box.number} has an open box`;
}
function openWords(document) {
    const told = [...document.progressLines.map(({ field }) => field.value), ...statusesOf(document)];
    const open = told.find(({ value }) => OPEN_WORDS.test(value.slice(0, 400)) && !saysMilestoneIsOver(value));
    const word = OPEN_WORDS.exec(open?.value ?? '')?.[0];
    return word === undefined ? undefined : `the file says "${word}"`;
}
function filledBar({ progressLines }) {
    const isFilled = progressLines.some((line) => barsOfPercent(line).some(({ filled }) => filled > 0));
    return isFilled ? 'the bar is not empty' : undefined;
}
function finishedWork(document) {
    return finishedPosition(document) ?? finishedCount(document);
}
function finishedPosition({ position: { phase, plan } }) {
    const [current = 0, own = 0] = [phase?.number?.value, plan?.current?.value];
    if (current > 1)
        return `the current phase is ${current}`;
    if (phase?.complete === true)
        return 'the current phase is complete';
    return own > 1 ? `the current plan is ${own}` : undefined;
}
function finishedCount({ progressLines, frontMatter, phaseTables, velocity }) {
    const counts = [
        ...['plans', 'phases'].map((what) => frontMatter?.entries.get(`progress.completed_${what}`)?.value),
        ...progressLines.flatMap(({ ratios }) => ratios.map(({ done }) => done)),
        ...phaseTables.flatMap(({ rows }) => rows.map(({ plans }) => plans.completed)),
        ...velocity.map(({ totalPlans }) => totalPlans?.value.kind === 'count' && totalPlans.value.value),
    ];
    return counts.some((count) => typeof count === 'number' && count > 0)
        ? 'another count is not zero'
        : undefined;
}

;// CONCATENATED MODULE: ./src/metrics/percent-objection.ts


function objectionTo(stated, value, source, facts) {
    const { document, readings } = facts;
    if (source === 'ratio' && readings.ratio.ok && readings.ratio.value.done > readings.ratio.value.total) {
        return { kind: 'limit', reason: 'more is done than there is', isFinal: true };
    }
    const drawn = value <= 0 ? filledBar(document) : undefined;
    const limit = drawn === undefined ? limitTo(value, document) : notOffered(value, drawn);
    if (limit !== undefined)
        return limit;
    const counts = fileCounts(document, readings.ratio.ok ? readings.ratio.value : undefined);
    const share = explanationOf(stated, source === 'ratio' ? ofRatio(counts, document, readings) : counts);
    if (share !== undefined && Math.abs((100 * share.done) / share.total - value) >= 1) {
        const reason = `${stated.text}% would be ${share.done} of ${share.total} ${share.noun}`;
        return { kind: 'explanation', reason, isFinal: false };
    }
    const doubt = source === 'ratio' ? ratioDoubt(document, readings, counts) : countsDoubt(document, counts);
    return doubt === undefined ? undefined : { kind: 'doubt', reason: doubt, isFinal: false };
}
function limitTo(value, document) {
    if (value >= 100) {
        const open = openWork(document);
        return open === undefined ? undefined : notOffered(100, open);
    }
    const finished = value <= 0 ? finishedWork(document) : undefined;
    return finished === undefined
        ? undefined
        : { kind: 'doubt', reason: `0% does not fit, since ${finished}`, isFinal: false };
}
function notOffered(value, since) {
    return { kind: 'limit', reason: `${value}% is not offered, since ${since}`, isFinal: true };
}
function softened(objection) {
    return objection && { ...objection, isFinal: false };
}
function ofRatio(counts, document, { ratio }) {
    const noun = ratio.ok ? nounOf(document, ratio.value) : undefined;
    const none = { done: [], total: [] };
    if (noun === 'plans')
        return { plans: counts.plans, phases: none };
    return noun === 'phases' ? { plans: none, phases: counts.phases } : counts;
}
function ratioDoubt(document, { ratio, counts }, all) {
    if (!ratio.ok)
        return undefined;
    const { done, total } = ratio.value;
    const noun = nounOf(document, ratio.value);
    if (noun === undefined)
        return undefined;
    const shares = counts.shares.filter(({ name }) => noun === '' || name === noun);
    const [first] = shares;
    if (first && !shares.some((share) => share.done === done && share.total === total)) {
        return `the front matter counts ${first.done} of ${first.total} ${first.name}`;
    }
    if (noun === 'phases')
        return positionDoubt(document, { done, total });
    const more = noun === 'plans' ? all.plans.done.find((one) => one > done && one <= total) : undefined;
    return more === undefined ? undefined : `another count of plans is ${more}`;
}
function countsDoubt(document, { plans }) {
    if (document.duplicateFrontMatter.length > 0)
        return 'the file has several front matter blocks';
    const entry = (key) => Number(document.frontMatter?.entries.get(`progress.${key}`)?.value ?? Number.NaN);
    const phases = { done: entry('completed_phases'), total: entry('total_phases') };
    const more = plans.done.find((one) => one > entry('completed_plans') && one <= entry('total_plans'));
    return ((phases.total > 0 ? positionDoubt(document, phases) : undefined) ??
        (more === undefined ? undefined : `another count of plans is ${more}`));
}
function positionDoubt(document, { done, total }) {
    const { phase } = document.position;
    const [current, last] = [phase?.number?.value, phase?.total?.value];
    if (current === undefined || last === undefined)
        return undefined;
    const fits = last === total && finishedPhases(document).includes(done);
    return fits
        ? undefined
        : `the current phase is ${current} of ${last}, not of the ${done} of ${total} counted`;
}

;// CONCATENATED MODULE: ./src/metrics/progress-figures.ts





function deriveProgress(document, tolerance, knowledge = NO_BASIS) {
    const readings = readProgressFigures(document);
    const basis = yardsticksOf(readings, knowledge);
    const facts = { ...readings, basis, tolerance };
    const correction = byRatio(document, facts) ?? byBasis(facts) ?? byFormulas(facts);
    return { ...readings, basis, correction: correction && withObjection(correction, document, facts) };
}
function withObjection({ by, to }, document, readings) {
    if (!readings.percent.ok)
        return { by, to };
    const isNamed = by === 'formulas' && readings.basis.setting !== 'auto';
    const objection = isNamed
        ? softened(limitTo(to.value, document))
        : objectionTo(readings.percent.value, to.value, by === 'ratio' ? 'ratio' : 'counts', {
            document,
            readings,
        });
    return { by, to: objection ? { ...to, applicability: 'unsafe', objection } : to };
}
function byRatio(document, { percent, ratio, frontMatter, tolerance }) {
    if (!percent.ok || !ratio.ok || fitsShare(percent.value, ratio.value, tolerance))
        return undefined;
    const isSeconded = frontMatter.ok && frontMatter.value.value === percent.value.value;
    const { done, total } = ratio.value;
    const value = canonicalPercent({ done, total }, percent.value.decimals);
    const odd = oddRatio(document, percent.value, ratio.value);
    const applicability = isSeconded || odd !== undefined ? 'unsafe' : 'safe';
    return { by: 'ratio', to: { value, formula: `${done} ÷ ${total}`, applicability, odd } };
}
function progress_figures_sameShare(a, b) {
    return a.done === b.done && a.total === b.total;
}
function byBasis({ basis, comparable, formulas, tolerance }) {
    const { setting, line: yardstick } = basis;
    if (setting === 'auto' || !yardstick.ok || !comparable.ok)
        return undefined;
    const percent = comparable.value;
    const { share } = yardstick.value;
    const rows = share.name === 'plans' ? formulas.find(({ name }) => name === 'rows') : undefined;
    if ([share, ...(rows ? [rows] : [])].some((allowed) => fitsShare(percent, allowed, tolerance)))
        return undefined;
    const value = canonicalPercent(share, percent.decimals);
    const isOpposed = rows !== undefined && canonicalPercent(rows, percent.decimals) !== value;
    const applicability = isOpposed ? 'unsafe' : 'safe';
    return {
        by: 'formulas',
        to: { value, formula: describe(share), applicability, yardstick: yardstick.value },
    };
}
function byFormulas(facts) {
    const { basis, line, comparable, formulas, position, tolerance } = facts;
    const smallest = smallestOf(formulas);
    if (basis.setting !== 'auto' || !comparable.ok || !line.ok || smallest === undefined)
        return undefined;
    const percent = comparable.value;
    if ([...formulas, ...position].some((formula) => fitsShare(percent, formula, tolerance)))
        return undefined;
    const values = formulas.map((formula) => canonicalPercent(formula, percent.decimals));
    const toSmallest = {
        value: canonicalPercent(smallest, percent.decimals),
        formula: describe(smallest),
    };
    if (values.every((value) => value === values[0])) {
        const isSafe = !isOpposed(facts) && !outvotesCounts(facts);
        return { by: 'formulas', to: { ...toSmallest, applicability: isSafe ? 'safe' : 'unsafe' } };
    }
    const to = byBase(facts, percent.decimals) ?? byFrontMatter(facts, line.value);
    return { by: 'formulas', to: to ?? { ...toSmallest, applicability: 'unsafe' } };
}
function smallestOf(formulas) {
    const counted = formulas.filter(({ name }) => name === 'plans' || name === 'phases');
    const [first, ...more] = counted.length > 0 ? counted : formulas;
    return first && more.reduce((least, one) => (percent_percentOf(one) < percent_percentOf(least) ? one : least), first);
}
function isOpposed(facts) {
    const { frontMatter, basis } = facts;
    const isExplained = ownFormula(facts) !== undefined || frontMatterFollows(facts) || basis.frontMatter.ok;
    return frontMatter.ok && !isExplained;
}
function outvotesCounts({ percent, frontMatter, counts, formulas, }) {
    const [share, ...more] = counts.shares;
    if (!percent.ok || !frontMatter.ok || share === undefined || more.length > 0)
        return false;
    const hasBacking = formulas.some((formula) => formula.name === 'rows' && progress_figures_sameShare(formula, share));
    return percent.value.value === frontMatter.value.value && !hasBacking;
}
function byBase(facts, decimals) {
    const { line: yardstick } = facts.basis;
    if (!yardstick.ok || isOpposed(facts))
        return undefined;
    const { share } = yardstick.value;
    return {
        value: canonicalPercent(share, decimals),
        formula: describe(share),
        applicability: 'safe',
        yardstick: yardstick.value,
    };
}
function ownFormula({ formulas, frontMatter }) {
    return frontMatter.ok
        ? formulas.find((formula) => fitsShare(frontMatter.value, formula, 'printed'))
        : undefined;
}
function byFrontMatter(facts, { bars }) {
    const { comparable, frontMatter, formulas } = facts;
    const own = ownFormula(facts);
    const isUntouched = comparable.ok && comparable.value.value === 0 && bars.every(({ filled }) => filled === 0);
    if (!frontMatter.ok || own === undefined || !isUntouched)
        return undefined;
    const isEarly = percent_percentOf(own) >= 100 && formulas.some((formula) => percent_percentOf(formula) < 100);
    const { value } = frontMatter.value;
    return isEarly ? undefined : { value, formula: describe(own), applicability: 'safe' };
}
function frontMatterFollows({ counts }) {
    const values = counts.shares.map((share) => canonicalPercent(share));
    return values.length > 0 && values.every((value) => value === values[0]);
}
function describe({ name, done, total }) {
    const noun = {
        plans: 'plans',
        phases: 'phases',
        'smaller of plans and phases': 'counted',
        rows: 'plans in the rows',
    };
    return `${done} of ${total} ${noun[name]}`;
}

;// CONCATENATED MODULE: ./src/document/edit.ts
function replace(range, before, after) {
    if (before === after)
        return [];
    let head = 0;
    while (head < before.length && head < after.length && before[head] === after[head])
        head += 1;
    let tail = 0;
    const most = Math.min(before.length, after.length) - head;
    while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail])
        tail += 1;
    return [{ start: range.start + head, end: range.end - tail, text: after.slice(head, after.length - tail) }];
}

;// CONCATENATED MODULE: ./src/document/rewrite.ts


function rewriteDuration(duration, milliseconds) {
    const pieces = duration.parts.flatMap((part) => {
        const digits = writePart(part, milliseconds);
        return part.terms.map((term, index) => ({
            range: term.range,
            before: term.digits,
            after: digits[index] ?? term.digits,
        }));
    });
    return rewrite(duration.text, duration.range.start, pieces);
}
function vanishes({ text }, milliseconds) {
    return milliseconds > 0 && !/[1-9]/.test(text);
}
function rewriteCount(count, value) {
    return rewrite(count.text, count.range.start, [
        { range: count.range, before: count.text, after: writeNumber(value, 0, count.text) },
    ]);
}
function rewriteNumber(text, range, value) {
    const decimals = text.split('.')[1]?.length ?? 0;
    const digits = { start: range.start, end: range.start + text.length };
    return rewrite(text, range.start, [
        { range: digits, before: text, after: writeNumber(value, decimals, text) },
    ]);
}
function rewrite(text, start, pieces) {
    let written = '';
    let from = 0;
    for (const { range, after } of pieces) {
        written += text.slice(from, range.start - start) + after;
        from = range.end - start;
    }
    return {
        text: written + text.slice(from),
        edits: pieces.flatMap(({ range, before, after }) => replace(range, before, after)),
    };
}
function withPadding(rewritten, cell, table, column) {
    const { text, edits } = rewritten;
    const width = alignedWidth(cell, table, column);
    const growth = edits.reduce((total, edit) => total + edit.text.length - (edit.end - edit.start), 0);
    const missing = width === undefined ? 0 : width - (widthOf(cell) + growth);
    const isRight = /^-+:$/.test(table.delimiter.cells[column]?.value ?? '');
    const pad = isRight
        ? { start: cell.room.start, end: cell.range.start }
        : { start: cell.range.end, end: cell.room.end };
    const present = pad.end - pad.start;
    const wanted = Math.max(1, present + missing);
    if (edits.length === 0 || missing === 0 || wanted === present)
        return rewritten;
    const edit = wanted > present
        ? { start: pad.end, end: pad.end, text: ' '.repeat(wanted - present) }
        : { start: pad.end - (present - wanted), end: pad.end, text: '' };
    return { text, edits: [...edits, edit].sort((a, b) => a.start - b.start) };
}
function widthOf({ room }) {
    return room.end - room.start;
}
const layouts = new WeakMap();
function alignedWidth(cell, table, column) {
    const columns = layouts.get(table) ?? new Map();
    layouts.set(table, columns);
    const layout = columns.get(column) ?? layoutOf(table, column);
    columns.set(column, layout);
    const own = widthOf(cell);
    const others = [...layout.counts].map(([width, count]) => [width, count - (width === own ? 1 : 0)]);
    const [first, ...more] = others.filter(([, count]) => count > 0);
    return layout.isPadded && first !== undefined && more.length === 0 && first[1] >= 3 ? first[0] : undefined;
}
function layoutOf({ header, delimiter, rows }, column) {
    const counts = new Map();
    for (const row of [header, delimiter, ...rows]) {
        const cell = row.cells[column];
        if (cell)
            counts.set(widthOf(cell), (counts.get(widthOf(cell)) ?? 0) + 1);
    }
    const isPadded = [header, ...rows].some((row) => {
        const cell = row.cells[column];
        return cell !== undefined && widthOf(cell) > cell.value.length + 2;
    });
    return { counts, isPadded };
}

;// CONCATENATED MODULE: ./src/metrics/listed-plans.ts
function planListsOf({ planRows, planLists }, covers) {
    const rows = planRows.map(({ phase, plan, ...rest }) => ({ ...rest, id: `${phase}-${plan}` }));
    return [rows, ...planLists.filter(({ scope }) => covers(scope)).map(({ plans }) => plans)];
}
function plansByPhase(list) {
    const phases = new Map();
    for (const plan of timedForCertain(list)) {
        const phase = plan.id.slice(0, plan.id.lastIndexOf('-'));
        const others = phases.get(phase);
        if (others)
            others.push(plan);
        else
            phases.set(phase, [plan]);
    }
    return phases;
}
const MOST_LISTED = 500;
function listsByPhase(lists) {
    const phases = new Map();
    for (const [phase, plans] of lists.flatMap((list) => [...plansByPhase(list)])) {
        const others = phases.get(phase);
        if (others)
            others.push(plans);
        else
            phases.set(phase, [plans]);
    }
    return new Map([...phases].filter(([, all]) => all.flat().length <= MOST_LISTED));
}
function repeats(list) {
    const ids = list.flatMap(({ id }) => id ?? []);
    return new Set(ids).size < ids.length;
}
function areAmongFirst(list, count) {
    const names = list.map(({ id }) => id.slice(id.lastIndexOf('-') + 1));
    const numbers = new Set(names.filter((name) => /^\d+$/.test(name)).map(Number));
    const last = count - (numbers.has(0) ? 1 : 0);
    if (numbers.size === names.length)
        return [...numbers].every((number) => number <= last);
    const isWhole = names.length === count && [...numbers].every((number) => number <= numbers.size);
    return isWhole && names.every((name) => numbers.has(Number.parseInt(name, 10)));
}
function fewestPlans(list) {
    const sure = list.filter((plan, index) => !mayContinue(list[index - 1], plan));
    return new Set(sure.map(({ id }, index) => id ?? index)).size;
}
function mayContinue(before, { id, duration, range }) {
    if (before === undefined || id !== undefined)
        return false;
    if (range.start === before.range.end + 1 && /\d$/.test(before.duration.text))
        return true;
    if (before.duration.kind !== 'duration' || duration.kind !== 'duration')
        return false;
    const [large, small] = [before.duration.parts[0].terms, duration.parts[0].terms];
    return large.every(({ unit }) => small.every((term) => term.unit < unit));
}
function timedForCertain(list) {
    return list.flatMap((plan, index) => {
        const { id, duration, range } = plan;
        const next = list[index + 1];
        if (id === undefined)
            return [];
        const isCut = next !== undefined && mayContinue(plan, next);
        return [{ id, range, duration: isCut ? { ...duration, kind: 'unread' } : duration }];
    });
}
const listed_plans_known = new WeakMap();
function listedPlans(document, { phase }) {
    const { key } = phase.value;
    if (key === undefined)
        return [];
    const found = listed_plans_known.get(document) ?? listsByPhase(planListsOf(document, isOfAllTables(document)));
    listed_plans_known.set(document, found);
    return (found.get(key) ?? []).filter((list) => !repeats(list));
}
function isOfAllTables({ phaseTables }) {
    return (own) => phaseTables.every(({ scope }) => scope === own);
}

;// CONCATENATED MODULE: ./src/metrics/plan-times.ts


const plan_times_SECOND = 1_000;
const plan_times_MINUTE = 60_000;
const MOST_MIXED = 10;
function isTimed(duration) {
    return duration.kind === 'duration' || duration.kind === 'bare';
}
function addsUpTo(times, total) {
    const uniform = unitsOf(times).map((unit) => inUnit(times, unit));
    if (uniform.some((durations) => sumFits(durations, total)))
        return 'yes';
    const mixed = times.filter((time) => readingsOf(time).length > 1).length;
    if (mixed === 0)
        return 'no';
    return mixed > MOST_MIXED || mixtures(times).some((sums) => meets(sums, total)) ? 'open' : 'no';
}
function staysWithin(times, total) {
    const isWithin = (durations) => notAbove(intervalOf(durations), total) ||
        sumsOfMinutes(durations, total).some((minutes) => notAbove(exactly(minutes), total));
    const shortest = times.map((time) => readingsOf(time).reduce((a, b) => (milliseconds(b) < milliseconds(a) ? b : a)));
    if (!isWithin(shortest))
        return 'no';
    const [unit = plan_times_MINUTE] = borrowedUnits(times);
    return isWithin(inUnit(times, unit)) ? 'yes' : 'open';
}
function inUnit(times, unit) {
    return times.map((time) => (time.kind === 'bare' ? withUnit(time, unit) : time));
}
function unitsOf(times) {
    return [...new Set([...borrowedUnits(times), plan_times_SECOND, plan_times_MINUTE])];
}
function borrowedUnits(times) {
    return times.flatMap((time) => (time.kind === 'bare' ? (time.unit ?? []) : []));
}
function sumFits(durations, total) {
    return (meets(intervalOf(durations), total) ||
        sumsOfMinutes(durations, total).some((minutes) => meets(exactly(minutes), total)));
}
const TO_MINUTES = [Math.floor, Math.round, Math.ceil];
function sumsOfMinutes(durations, total) {
    const step = Math.min(...durations.map((duration) => partStep(finestPart(duration))));
    const isFine = total.high - total.low <= 1.5 * step;
    if (isFine || step >= plan_times_MINUTE)
        return [];
    return TO_MINUTES.map((round) => durations.reduce((all, duration) => all + round(milliseconds(duration) / plan_times_MINUTE) * plan_times_MINUTE, 0));
}
function intervalOf(durations) {
    return sum(durations.map(durationInterval));
}
function milliseconds(duration) {
    return partMilliseconds(finestPart(duration));
}
function readingsOf(time) {
    if (time.kind === 'bare') {
        const others = [plan_times_SECOND, plan_times_MINUTE].filter((unit) => unit !== time.unit).map((unit) => withUnit(time, unit));
        const [first, ...more] = time.unit === undefined ? others : [withUnit(time, time.unit), ...others];
        return first === undefined ? [withUnit(time, plan_times_MINUTE)] : [first, ...more];
    }
    const other = /\p{L}/u.test(time.text)
        ? undefined
        : unlikely(milliseconds(time), time.parts[0].terms[0]?.unit);
    return other === undefined
        ? [time]
        : [time, withUnit({ kind: 'bare', text: time.text, range: time.range }, other)];
}
function unlikely(length, unit) {
    if (unit === plan_times_SECOND && length < plan_times_MINUTE)
        return plan_times_MINUTE;
    return unit === plan_times_MINUTE && length >= 60 * plan_times_MINUTE ? plan_times_SECOND : undefined;
}
function mixtures(times) {
    return times.reduce((sums, time) => sums.flatMap((one) => readingsOf(time).map((read) => sum([one, durationInterval(read)]))), [sum([])]);
}

;// CONCATENATED MODULE: ./src/metrics/witness-words.ts
function minus(count, parts) {
    if (count <= 0)
        return '';
    if (count > 3)
        return ' − the other rows';
    return count === 1 ? ` − ${parts().join('')}` : ` − (${parts().join(' + ')})`;
}
function plansText(count) {
    return `${count} plan${count === 1 ? '' : 's'}`;
}
function positive(value) {
    return value > 0 ? value : undefined;
}

;// CONCATENATED MODULE: ./src/metrics/total-witnesses.ts





function plainTime(figure) {
    const value = figure?.value;
    return value?.kind === 'duration' && value.qualifier === undefined ? value : undefined;
}
function listsOnTotal(row, document) {
    const { completed = 0 } = row.plans;
    return listedPlans(document, row)
        .filter((plans) => plans.length <= completed)
        .map((plans) => plans.map(({ duration }) => duration).filter(isTimed))
        .filter(({ length }) => length > 0)
        .map((plans) => listOnTotal(plans, plans.length === completed));
}
function listOnTotal(plans, isLeaves) {
    const parts = plans.map(({ text }) => text);
    const timed = plans.filter((plan) => plan.kind === 'duration');
    const sum = timed.reduce((printed, plan) => printed + total_witnesses_milliseconds(plan), 0);
    return {
        formula: `the listed ${parts.length > 4 ? `${parts.slice(0, 3).join(' + ')} + …` : parts.join(' + ')}`,
        value: isLeaves && timed.length === plans.length ? sum : undefined,
        allows: (value) => (isLeaves ? addsUpTo : staysWithin)(plans, value) !== 'no',
        isLeaves,
        proves: (value) => isLeaves && addsUpTo(plans, value) === 'yes',
    };
}
function witnessesOnTotal(row, own, around) {
    const others = othersOf(row, own, around);
    return [...(others ? [timeOnTotal(others, around), meanOnTotal(others, around)] : [])].filter((witness) => witness !== undefined);
}
function averageOnTotal({ plans: { completed }, average }) {
    const each = plainTime(average);
    if (each === undefined || completed === undefined || completed === 0)
        return undefined;
    return {
        formula: `${each.text} × ${plansText(completed)}`,
        value: total_witnesses_milliseconds(each) * completed,
        allows: (value) => meets(times(durationInterval(each), completed), value),
    };
}
function othersOf(row, own, { rowTime, rowPlans, totalPlans }) {
    if (!rowTime.ok)
        return undefined;
    const { interval: all, printed, from } = rowTime.value;
    const mine = durationInterval(own);
    return {
        printed: printed - total_witnesses_milliseconds(own),
        with: (value) => ({
            low: all.low - mine.low + value.low,
            high: all.high - mine.high + value.high,
            closed: all.closed && value.closed,
        }),
        minus: minus(from.length - 1, () => from.filter((one) => one.row !== row).map(({ duration }) => duration.text)),
        isPart: rowPlans.ok && totalPlans.ok && totalPlans.value.value > rowPlans.value.value,
    };
}
function timeOnTotal(others, { totalTime }) {
    if (!totalTime.ok || total_witnesses_milliseconds(totalTime.value) === 0)
        return undefined;
    const whole = durationInterval(totalTime.value);
    return {
        formula: `${totalTime.value.text} in all${others.minus}`,
        value: others.isPart ? undefined : positive(total_witnesses_milliseconds(totalTime.value) - others.printed),
        allows: (value) => (others.isPart ? notAbove : meets)(others.with(value), whole),
    };
}
function meanOnTotal(others, { averageDuration, rowPlans, totalPlans }) {
    if (others.isPart || !averageDuration.ok || !rowPlans.ok || rowPlans.value.value === 0)
        return undefined;
    const mean = averageDuration.value;
    const counts = [rowPlans.value.value, ...(totalPlans.ok ? [totalPlans.value.value] : [])];
    return {
        formula: `${mean.text} × ${plansText(rowPlans.value.value)}${others.minus}`,
        value: positive(total_witnesses_milliseconds(mean) * rowPlans.value.value - others.printed),
        allows: (value) => counts.some((count) => meets(times(durationInterval(mean), count), others.with(value))),
    };
}
function total_witnesses_milliseconds(duration) {
    return partMilliseconds(finestPart(duration));
}

;// CONCATENATED MODULE: ./src/metrics/plans-witnesses.ts






function listsOnPlans(row, document) {
    const total = plainTime(row.total);
    return listedPlans(document, row).map((plans) => {
        const timed = plans.map(({ duration }) => duration).filter(isTimed);
        const names = new Set(plans.map(({ id }) => id.slice(id.lastIndexOf('-') + 1)));
        const isLeaves = total !== undefined &&
            timed.length === plans.length &&
            plans.every((_, index) => names.has(String(index + 1))) &&
            addsUpTo(timed, durationInterval(total)) === 'yes';
        return {
            formula: 'the list of its plans',
            value: plans.length,
            allows: ({ low }) => (isLeaves ? low === plans.length : low >= plans.length),
            isLeaves,
            proves: ({ low }) => isLeaves && low === plans.length,
        };
    });
}
function witnessesOnPlans(row, own, around) {
    const { rowPlans } = around;
    return [planLine(row, around), ...(rowPlans.ok ? sums(row, own, around, rowPlans.value) : [])].filter((witness) => witness !== undefined);
}
function averageOnPlans({ total, average }) {
    const [whole, each] = [plainTime(total), plainTime(average)];
    if (whole === undefined || each === undefined || plans_witnesses_milliseconds(each) === 0)
        return undefined;
    return {
        formula: `${whole.text} ÷ ${each.text}`,
        value: positive(Math.round(plans_witnesses_milliseconds(whole) / plans_witnesses_milliseconds(each))),
        allows: ({ low }) => meets(times(durationInterval(each), low), durationInterval(whole)),
    };
}
function planLine({ phase, plans: own }, { document, rowPlans }) {
    const { position } = document;
    const current = position.plan?.current?.value;
    if (current === undefined || position.plan?.total === undefined || phase.value.key === undefined)
        return undefined;
    if (position.phase?.key !== phase.value.key)
        return undefined;
    if ((own.completed ?? 0) > position.plan.total.value)
        return undefined;
    const { number = 0 } = phase.value;
    const from = rowPlans.ok ? rowPlans.value.from : [];
    if (from.some(({ row, plans }) => (row.phase.value.number ?? 0) > number && plans > 0))
        return undefined;
    return {
        formula: `Plan: ${current} of ${position.plan.total.value}`,
        value: undefined,
        allows: ({ low }) => low === current || low + 1 === current,
    };
}
function sums(row, own, around, rows) {
    const others = rows.value - own;
    const taken = minus(rows.from.length - 1, () => rows.from.filter((one) => one.row !== row).map(({ plans }) => String(plans)));
    const count = (total, name) => typeof total !== 'number'
        ? undefined
        : {
            formula: `${total} ${name}${taken}`,
            value: total >= others ? total - others : undefined,
            allows: ({ low }) => others + low === total,
        };
    const { totalPlans, document } = around;
    const [ratio, ...more] = document.progressLines.flatMap((line) => line.ratios);
    return [
        count(totalPlans.ok ? totalPlans.value.value : undefined, 'plans in all'),
        count(document.frontMatter?.entries.get('progress.completed_plans')?.value, '`completed_plans`'),
        count(more.length === 0 ? ratio?.done : undefined, 'on the progress line'),
        meanOnPlans(others, taken, around),
    ];
}
function meanOnPlans(others, taken, around) {
    const { averageDuration, rowTime, totalTime } = around;
    if (!averageDuration.ok || !rowTime.ok || plans_witnesses_milliseconds(averageDuration.value) === 0)
        return undefined;
    const mean = averageDuration.value;
    const wholes = [rowTime.value.interval, ...(totalTime.ok ? [durationInterval(totalTime.value)] : [])];
    return {
        formula: `the average of ${mean.text}${taken}`,
        value: positive(Math.round(rowTime.value.printed / plans_witnesses_milliseconds(mean)) - others),
        allows: ({ low }) => wholes.some((whole) => meets(times(durationInterval(mean), others + low), whole)),
    };
}
function plans_witnesses_milliseconds(duration) {
    return partMilliseconds(finestPart(duration));
}

;// CONCATENATED MODULE: ./src/metrics/odd-leaf.ts





function oddLeafOf(row, around) {
    return mostContradicted([row], around, [
        () => outvotedTotal(row, around, true),
        () => outvotedPlans(row, around, true),
    ]);
}
function oddCount(around) {
    return around.rowPlans.ok
        ? mostContradicted(rowsOf(around.rowPlans.value), around, [wrongPlans])
        : undefined;
}
function oddTime(around) {
    return around.rowTime.ok ? mostContradicted(rowsOf(around.rowTime.value), around, [wrongTotal]) : undefined;
}
function outvotedTime(around) {
    return around.rowTime.ok
        ? mostContradicted(rowsOf(around.rowTime.value), around, [(row) => outvotedTotal(row, around)])
        : undefined;
}
function rowsOf({ from }) {
    return from.map(({ row }) => row);
}
function mostContradicted(rows, around, judges) {
    if (around.raisedFrom !== undefined)
        return undefined;
    const found = rows.flatMap((row) => judges.flatMap((judge) => judge(row, around) ?? []));
    const most = Math.max(...found.map(({ claims }) => claims.length));
    const [first, second] = found.filter(({ claims }) => claims.length === most);
    return first && { ...first, isTied: second !== undefined };
}
function odd(row, leaf, claims) {
    const [first, ...more] = claims ?? [];
    return first && { row, leaf, claims: [first, ...more], isTied: false };
}
function outvotedTotal(row, around, isOfAverage = false) {
    const total = plainTime(row.total);
    if (total === undefined)
        return undefined;
    const written = durationInterval(total);
    const lists = listsOnTotal(row, around.document);
    if (lists.some((list) => list.proves(written)))
        return undefined;
    const step = partStep(finestPart(total));
    const average = averageOnTotal(row);
    const heard = [...(average ? [average] : []), ...lists, ...witnessesOnTotal(row, total, around)];
    const printed = (value) => printedAs(value, step);
    return odd(row, 'total', outvoted(heard, written, printed, isOfAverage ? average : undefined));
}
function wrongTotal(row, around) {
    const [total, found] = [plainTime(row.total), outvotedTotal(row, around)];
    if (found || total === undefined)
        return found;
    const written = durationInterval(total);
    const complete = listsOnTotal(row, around.document).filter(({ isLeaves }) => isLeaves);
    if (complete.some((list) => list.allows(written)))
        return undefined;
    const claims = complete.flatMap(({ formula, value }) => (value === undefined ? [] : [{ formula, value }]));
    return odd(row, 'total', claims);
}
function outvotedPlans(row, around, isOfAverage = false) {
    const { completed } = row.plans;
    if (completed === undefined)
        return undefined;
    const average = averageOnPlans(row);
    const lists = listsOnPlans(row, around.document);
    const heard = [...(average ? [average] : []), ...lists, ...witnessesOnPlans(row, completed, around)];
    return odd(row, 'plans', outvoted(heard, exactly(completed), exactly, isOfAverage ? average : undefined));
}
function wrongPlans(row, around) {
    const { completed } = row.plans;
    const found = outvotedPlans(row, around);
    if (found || completed === undefined)
        return found;
    const longer = listsOnPlans(row, around.document).find(({ value }) => value > completed);
    return odd(row, 'plans', longer && [longer]);
}

;// CONCATENATED MODULE: ./src/metrics/timed-plans.ts




function isOfTimedPlans(row, document, claim) {
    return listedPlans(document, row).some((list) => isOfTimed(list, claim));
}
function isOfAllTimedPlans(document, scope, claim) {
    return planListsOf(document, (own) => own === scope).some((list) => !repeats(list) && isOfTimed(list, claim));
}
function isOfTimed(list, { average, whole, plans }) {
    const timed = list.map(({ duration }) => duration).filter(isTimed);
    if (timed.length === 0 || timed.length >= plans || timed_plans_milliseconds(average) === 0)
        return false;
    const share = times(durationInterval(average), timed.length);
    return unitsOf(timed).some((unit) => {
        const all = sum(inUnit(timed, unit).map(durationInterval));
        return meets(all, whole) && meets(share, whole) && meets(share, all);
    });
}
function timed_plans_milliseconds(duration) {
    return partMilliseconds(finestPart(duration));
}

;// CONCATENATED MODULE: ./src/metrics/velocity.ts







function deriveVelocity(document, tolerance, raisedFrom) {
    const block = theBlock(document);
    const pair = thePair(document);
    const totalPlans = block.ok ? countOf(block.value.totalPlans) : block;
    const totalTime = block.ok ? durationOf('Total execution time', block.value.totalTime) : block;
    const averageDuration = block.ok ? durationOf('Average duration', block.value.averageDuration) : block;
    const rowPlans = pair.ok ? sumPlans(pair.value.table) : pair;
    const rowTime = pair.ok ? sumTime(pair.value.table) : pair;
    const around = { document, totalPlans, totalTime, averageDuration, rowPlans, rowTime, raisedFrom };
    const knowsAll = rowPlans.ok && rowsKnowAll(document, rowPlans.value.value);
    const mayRaiseTotal = pair.ok &&
        rowPlans.ok &&
        totalPlans.ok &&
        mayRaise(document, pair.value, totalPlans.value.value, rowPlans.value.value) &&
        oddCount(around) === undefined;
    const figures = {
        ...{ block, pair, totalPlans, totalTime, averageDuration, rowPlans, rowTime, mayRaiseTotal, knowsAll },
        around,
        covers: pair.ok ? coversEverything(document, pair.value.table) : pair,
        plansAgree: agreement(totalPlans, rowPlans, mayRaiseTotal),
        stated: statedDivision(totalTime, totalPlans, undefined),
        byRows: rowDivision(rowTime, rowPlans),
    };
    const timeCorrection = correctTime(figures, tolerance);
    return { ...figures, timeCorrection, average: judgeAverage({ ...figures, timeCorrection }, tolerance) };
}
function countOf(figure) {
    if (figure === undefined)
        return unknown('the velocity block has no `Total plans completed`');
    const { value } = figure;
    if (value.kind !== 'count')
        return unknown('`Total plans completed` is not a plain number');
    if (value.qualifier !== undefined)
        return unknown(`\`Total plans completed\` is qualified: "${value.qualifier}"`);
    if (value.approximate)
        return unknown('`Total plans completed` is approximate');
    return known(value);
}
function durationOf(label, figure) {
    if (figure === undefined)
        return unknown(`the velocity block has no \`${label}\``);
    const { value } = figure;
    if (value.kind === 'bare')
        return unknown(`\`${label}\` has no unit`);
    if (value.kind === 'unknown')
        return unknown(`\`${label}\` is not given`);
    if (value.kind === 'unread')
        return unknown(`\`${label}\` is not a plain duration`);
    if (value.qualifier !== undefined)
        return unknown(`\`${label}\` is qualified: "${value.qualifier}"`);
    return known(value);
}
function mayRaise(document, pair, total, rows) {
    const { frontMatter, progressLines, planRows } = document;
    const completed = frontMatter?.entries.get('progress.completed_plans');
    const phases = new Set(pair.table.rows.map(({ phase }) => phase.value.key));
    return (rows > total &&
        (frontMatter === undefined || completed?.value === rows) &&
        !progressLines.some(({ ratios }) => ratios.some(({ done }) => done === total)) &&
        planRows.every(({ phase }) => phases.has(phase)) &&
        rowsKnowAll(document, rows));
}
function rowsKnowAll({ planRows }, plans) {
    return new Set(planRows.map(({ phase, plan }) => `${phase}-${plan}`)).size <= plans;
}
function agreement(total, rows, mayRaiseTotal) {
    if (!total.ok)
        return total;
    if (!rows.ok)
        return rows;
    if (total.value.value === rows.value.value || mayRaiseTotal)
        return known(true);
    return unknown(`the plan counts disagree: ${total.value.value} in the velocity block, ${rows.value.value} in the rows`);
}
function statedDivision(time, plans, raised) {
    if (!plans.ok)
        return plans;
    if (!time.ok)
        return time;
    const printed = partMilliseconds(finestPart(time.value));
    const count = raised ?? plans.value.value;
    if (printed === 0)
        return unknown('the total time was never filled in');
    if (count === 0)
        return unknown('no plans are completed yet');
    const { approximate } = time.value;
    return known({ interval: durationInterval(time.value), printed, plans: count, approximate });
}
function rowDivision(time, plans) {
    if (!time.ok)
        return time;
    if (!plans.ok)
        return plans;
    if (plans.value.value === 0)
        return unknown('the rows count no completed plans');
    const { interval, printed, approximate } = time.value;
    return known({ interval, printed, plans: plans.value.value, approximate });
}
function fitsDivision(average, division, tolerance) {
    if (tolerance === 'exact')
        return rewriteDuration(average, division.printed / division.plans).edits.length === 0;
    return meets(times(durationInterval(average), division.plans), division.interval);
}
function fitsNeighbour(average, { printed, plans }) {
    const written = durationInterval(average);
    return [plans - 1, plans + 1].some((count) => count > 0 && meets(written, exactly(printed / count)));
}
function judgeAverage(figures, tolerance) {
    const { averageDuration, stated, byRows, plansAgree } = figures;
    if (!averageDuration.ok)
        return averageDuration;
    const repaired = repairedDivision(figures);
    if (!repaired.ok)
        return repaired;
    if (!byRows.ok)
        return byRows;
    const average = averageDuration.value;
    const counterpart = tolerance === 'exact' && plansAgree.ok ? byRows.value : repaired.value;
    const { interval: whole, plans } = repaired.value;
    const scope = figures.block.ok ? figures.block.value.scope : '';
    const exact = byRows.value.printed / byRows.value.plans;
    const rewritten = rewriteDuration(average, exact);
    const written = quantity_readDuration(rewritten.text, 0);
    const followsStated = stated.ok && fitsDivision(average, stated.value, tolerance);
    return known({
        fits: fitsDivision(average, byRows.value, tolerance) ||
            fitsDivision(average, counterpart, tolerance) ||
            isOfAllTimedPlans(figures.around.document, scope, { average, whole, plans }),
        followsStated,
        exact,
        rewritten,
        agrees: plansAgree.ok &&
            figures.knowsAll &&
            written.kind === 'duration' &&
            fitsDivision(written, counterpart, tolerance) &&
            (followsStated || figures.around.raisedFrom !== undefined || !fitsNeighbour(average, byRows.value)),
    });
}
function repairedDivision(figures) {
    const { timeCorrection, mayRaiseTotal, rowPlans, rowTime, totalPlans, totalTime } = figures;
    const raised = mayRaiseTotal && rowPlans.ok ? rowPlans.value.value : undefined;
    const isRepaired = timeCorrection &&
        rowTime.ok &&
        !vanishes(timeCorrection, rowTime.value.printed) &&
        outvotedTime(figures.around) === undefined;
    const time = isRepaired === true ? quantity_readDuration(timeCorrection.text, 0) : undefined;
    return statedDivision(time?.kind === 'duration' ? known(time) : totalTime, totalPlans, raised);
}
function correctTime({ totalTime, rowTime, plansAgree }, tolerance) {
    if (!totalTime.ok || !rowTime.ok || !plansAgree.ok)
        return undefined;
    if (partMilliseconds(finestPart(totalTime.value)) === 0)
        return undefined;
    const rewritten = rewriteDuration(totalTime.value, rowTime.value.printed);
    const fits = tolerance === 'exact'
        ? rewritten.edits.length === 0
        : meets(durationInterval(totalTime.value), rowTime.value.interval);
    return fits || rewritten.edits.length === 0 ? undefined : rewritten;
}

;// CONCATENATED MODULE: ./src/metrics/derive.ts



function derive(document, tolerance, basis = NO_BASIS, raisedFrom) {
    return {
        velocity: deriveVelocity(document, tolerance, raisedFrom),
        progress: deriveProgress(document, tolerance, basis),
    };
}

;// CONCATENATED MODULE: ./src/update/compose.ts
function offsetBefore(edits, offset) {
    let shift = 0;
    for (const { start, end, text } of edits) {
        const [from, to] = [start + shift, start + shift + text.length];
        if (offset <= from)
            break;
        if (offset < to)
            return undefined;
        shift += text.length - (end - start);
    }
    return offset - shift;
}
function rangeBefore(edits, { start, end }) {
    const [from, to] = [offsetBefore(edits, start), offsetBefore(edits, end)];
    if (from === undefined || to === undefined || to < from)
        return undefined;
    return edits.some((edit) => edit.start > from && edit.end < to) ? undefined : { start: from, end: to };
}
function editsBefore(earlier, later) {
    const moved = [];
    for (const edit of later) {
        const range = rangeBefore(earlier, edit);
        if (range === undefined)
            return undefined;
        moved.push({ ...range, text: edit.text });
    }
    return moved;
}
function inOrder(edits) {
    return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

;// CONCATENATED MODULE: ./src/update/plan.ts

class OverlappingEditsError extends Error {
    name = 'OverlappingEditsError';
}
function plan(findings, allow) {
    const applied = findings.filter(({ fix }) => fix !== undefined && (allow === 'unsafe' || fix.applicability === 'safe'));
    const edits = inOrder(applied.flatMap(({ fix }) => fix?.edits ?? []));
    assertDisjoint(edits);
    return { edits, applied };
}
function assertDisjoint(edits) {
    edits.forEach((edit, index) => {
        const previous = edits[index - 1];
        if (!previous)
            return;
        const sameInsertion = edit.start === previous.start && edit.end === previous.end;
        if (edit.start < previous.end || sameInsertion) {
            throw new OverlappingEditsError(`edits at ${previous.start}-${previous.end} and ${edit.start}-${edit.end} overlap`);
        }
    });
}

;// CONCATENATED MODULE: ./src/update/apply.ts

function apply(text, edits) {
    assertDisjoint(edits);
    let result = '';
    let from = 0;
    for (const { start, end, text: inserted } of edits) {
        if (start < 0 || end < start || end > text.length)
            throw new RangeError(`edit ${start}-${end} lies outside of the text`);
        result += text.slice(from, start) + inserted;
        from = end;
    }
    return result + text.slice(from);
}

;// CONCATENATED MODULE: ./src/update/leaves.ts

const LEAF_RULES = new Set(['evidence-completed', 'evidence-plans', 'evidence-time']);
function changesLeaf({ rule, fix }) {
    return fix !== undefined && LEAF_RULES.has(rule);
}
function leafRanges(side) {
    const lines = leafLines(side);
    const { document, source } = side;
    const entry = document.frontMatter?.entries.get('progress.completed_plans');
    const front = entry && lines.has(positionAt(source, entry.range.start).line) ? [entry.range] : [];
    const rows = document.phaseTables.flatMap(({ rows: all, table, columns }) => {
        const cells = new Map(table.rows.map((row) => [row.line.number, row.cells]));
        const column = columns.completed ?? columns.plans ?? -1;
        return all
            .filter(({ line }) => lines.has(line))
            .flatMap(({ line, total }) => [cells.get(line)?.[column]?.room ?? [], total?.cell.room ?? []].flat());
    });
    return [...front, ...rows];
}
function checkLeaves(before, after) {
    const lines = leafLines(before);
    const was = before.document.phaseTables.flatMap(({ rows }) => rows);
    const is = after.document.phaseTables.flatMap(({ rows }) => rows);
    for (const [index, row] of was.entries()) {
        const now = is[index];
        if (now?.line !== row.line)
            return 'the rows of the By Phase table changed';
        const problem = checkRow(row, now, lines.has(row.line));
        if (problem !== undefined)
            return `${problem} in line ${row.line}`;
    }
    return checkFrontMatter(before, after, lines);
}
function checkRow(was, is, isProven) {
    const totals = [was, is].map(({ total }) => total?.value.text);
    if (was.plans.text === is.plans.text && totals[0] === totals[1])
        return undefined;
    if (!isProven)
        return 'a recorded figure changed without evidence';
    if (shapeOf(was.plans.text) !== shapeOf(is.plans.text) || shapeOf(totals[0]) !== shapeOf(totals[1]))
        return 'more than the digits of a recorded figure changed';
    const isLower = (from, to) => to === undefined ? from !== undefined : to < (from ?? to);
    return isLower(was.plans.completed, is.plans.completed) || isLower(was.plans.planned, is.plans.planned)
        ? 'a recorded count went down'
        : undefined;
}
function checkFrontMatter(before, after, lines) {
    const [was, is] = [before, after].map(({ document: { frontMatter } }) => 
    frontMatter?.problem ? undefined : frontMatter?.entries.get('progress.completed_plans'));
    if (was === undefined || is === undefined || was.text === is.text)
        return undefined;
    const { line } = positionAt(before.source, was.range.start);
    if (!lines.has(line))
        return `a recorded figure changed without evidence in line ${line}`;
    return Number(is.value) > Number(was.value) ? undefined : `a recorded count went down in line ${line}`;
}
function changedLeafLines(before, after) {
    const lines = [...leafLines(before)];
    return new Set(lines.filter((line) => before.source.lines[line - 1]?.text !== after.source.lines[line - 1]?.text));
}
function leafLines({ source, findings }) {
    return new Set(findings.filter(changesLeaf).map(({ range }) => positionAt(source, range.start).line));
}
function shapeOf(text) {
    return (text ?? '').replace(/[\d.,]+/g, '#');
}

;// CONCATENATED MODULE: ./src/update/verify.ts


function refusal(before, after, edits) {
    return (checkOwned(before, edits) ??
        checkLines(before.source, after.source) ??
        checkStructure(before.document, after.document) ??
        checkLeaves(before, after) ??
        checkFresh(before, after));
}
function verify(before, after, allow) {
    const refused = checkLines(before.source, after.source) ?? checkNothingLeft(after, allow);
    if (refused !== undefined)
        return { refused };
    return { source: after.source, original: before.source };
}
function ownedRanges({ frontMatter, progressLines, velocity, phaseTables, }) {
    const percent = frontMatter?.entries.get('progress.percent');
    return [
        ...(percent ? [percent.range] : []),
        ...(frontMatter?.problem?.edits ?? []).map(({ start, end }) => ({ start, end })),
        ...progressLines.flatMap(({ bars, percents }) => [...bars, ...percents].map(({ range }) => range)),
        ...velocity.flatMap(({ totalPlans, averageDuration, totalTime }) => [totalPlans, averageDuration, totalTime].flatMap((figure) => (figure ? [figure.value.range] : []))),
        ...phaseTables.flatMap(({ rows }) => rows.flatMap(({ average }) => (average ? [average.cell.room] : []))),
    ];
}
function checkOwned(before, edits) {
    const { document, source } = before;
    const owned = [...ownedRanges(document), ...leafRanges(before)];
    const stray = edits.find((edit) => !owned.some(({ start, end }) => edit.start >= start && edit.end <= end));
    return (stray && `an edit in line ${positionAt(source, stray.start).line} lies outside of the derived figures`);
}
function checkLines(before, after) {
    const endings = ({ lines, text }) => lines.map(({ end }, index) => text.slice(end, lines[index + 1]?.start ?? text.length)).join('|');
    if (before.hasByteOrderMark !== after.hasByteOrderMark)
        return 'the byte-order mark changed';
    if (before.lines.length !== after.lines.length)
        return 'the number of lines changed';
    if (endings(before) !== endings(after))
        return 'a line ending changed';
    return undefined;
}
function checkStructure(before, after) {
    if (before.dialect !== after.dialect)
        return 'the file reads as another dialect';
    const shape = ({ lines, fields, phaseTables, planRows }) => JSON.stringify([
        lines.map(({ kind }) => kind),
        fields.map(({ key, line, label }) => [key, line, label.value]),
        phaseTables.map(({ rows }) => 
        rows.map(({ line, phase, plans, total }) => [line, phase.text, plans.kind, total?.value.kind])),
        planRows.map(({ line }) => line),
    ]);
    return shape(before) === shape(after) ? undefined : 'the structure of the document changed';
}
function checkNothingLeft(after, allow) {
    const left = after.findings.find(({ fix }) => fix !== undefined && (fix.applicability === 'safe' || allow === 'unsafe'));
    return left && `the repair of \`${left.rule}\` would have to be repaired again`;
}
function checkFresh(before, after) {
    const place = ({ source }, { rule, range }) => `${rule} ${positionAt(source, range.start).line}`;
    const known = new Set(before.findings.map((finding) => place(before, finding)));
    const [countBefore, countAfter] = [countByRule(before), countByRule(after)];
    const unchecked = new Set(before.relations.filter(({ status }) => status === 'unchecked').map(({ rule }) => rule));
    const readable = mendedFrontMatter(before, after);
    const raised = changedLeafLines(before, after);
    const isAboutRaised = ({ range, related }) => [range, ...related.map((one) => one.range)].some(({ start }) => raised.has(positionAt(after.source, start).line));
    const fresh = after.findings.find((finding) => !(readable && finding.range.start < readable.end) &&
        !known.has(place(after, finding)) &&
        !unchecked.has(finding.rule) &&
        finding.fix === undefined &&
        !isAboutRaised(finding) &&
        (countAfter.get(finding.rule) ?? 0) > (countBefore.get(finding.rule) ?? 0));
    return (fresh &&
        `the repair would cause a finding of \`${fresh.rule}\` in line ${positionAt(after.source, fresh.range.start).line}`);
}
function mendedFrontMatter(before, after) {
    const [old, mended] = [before.document.frontMatter, after.document.frontMatter];
    return old?.problem && mended && !mended.problem ? mended.range : undefined;
}
function countByRule({ findings }) {
    const counts = new Map();
    for (const { rule } of findings)
        counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return counts;
}

;// CONCATENATED MODULE: ./src/update/follow.ts





const MOST_ROUNDS = 6;
function follow(first, choose, allow, again) {
    const rounds = [];
    let now = first;
    let { evidence } = first;
    const forget = () => {
        const fresh = evidence === first.evidence ? now : again(now.source.text, first.evidence);
        ({ evidence } = first);
        return fresh;
    };
    while (rounds.length < MOST_ROUNDS) {
        let { edits, applied } = plan(leavesFirst(choose(now), allow), allow);
        if (edits.length === 0) {
            now = forget();
            if (allow === 'safe')
                break;
            ({ edits, applied } = plan(choose(now), allow));
            if (edits.length === 0)
                break;
        }
        const raises = applied.some(changesLeaf);
        if (raises)
            evidence = raised(evidence, now.document);
        const next = again(apply(now.source.text, edits), evidence);
        const refused = refusal(now, next, edits);
        if (refused !== undefined)
            return { rounds, last: now, refused };
        rounds.push({ before: now, applied, edits });
        const goesOn = allow === 'unsafe' || rounds.length > 1 || raises || isReadableNow(now, next);
        now = next;
        if (!goesOn)
            break;
    }
    return { rounds, last: forget(), refused: undefined };
}
function leavesFirst(candidates, allow) {
    const leaves = candidates.filter((finding) => changesLeaf(finding) && (allow === 'unsafe' || finding.fix?.applicability === 'safe'));
    return leaves.length > 0 ? leaves : candidates;
}
function isReadableNow({ document: before }, { document: after }) {
    return before.frontMatter?.problem !== undefined && after.frontMatter?.problem === undefined;
}
function raised(evidence, document) {
    if (evidence.raisedFrom !== undefined)
        return evidence;
    const byBase = establishedIn(evidence);
    const own = establishedBasis(document);
    const basis = {
        line: byBase.line.length > 0 ? byBase.line : own.line,
        frontMatter: byBase.frontMatter.length > 0 ? byBase.frontMatter : own.frontMatter,
    };
    return { ...evidence, basis, raisedFrom: document };
}
function establishedIn({ base, basis: kept }) {
    return kept ?? (base === undefined ? NOTHING_ESTABLISHED : establishedBasis(base));
}

;// CONCATENATED MODULE: ./src/update/names.ts

function namesOf({ findings, source, }) {
    const seen = new Map();
    return new Map(findings.map((finding) => {
        const place = `${finding.rule} ${positionAt(source, finding.range.start).line}`;
        const earlier = seen.get(place) ?? 0;
        seen.set(place, earlier + 1);
        return [finding, `${place} ${earlier}`];
    }));
}

;// CONCATENATED MODULE: ./src/update/assign.ts



function assign_assign(first, chosen, rounds) {
    const [opening, ...more] = rounds;
    const later = opening && laterFixes(opening.edits, more);
    if (opening === undefined || later === undefined)
        return undefined;
    const atOnce = new Set(opening.applied);
    const offered = new Map(chosen.map((one) => [one, atOnce.has(one) ? one : withoutFix(one)]));
    const known = new Map([...namesOf(first)].map(([finding, name]) => [name, finding]));
    const consequences = [];
    for (const one of later) {
        const same = known.get(one.name);
        if (same === undefined)
            consequences.push(one);
        else if (offered.has(same))
            offered.set(same, besideCorrected(same, one.finding));
        else
            return undefined;
    }
    const others = first.findings.flatMap((one) => (offered.has(one) ? [] : (one.fix?.edits ?? [])));
    if (consequences.some(({ finding }) => finding.fix.edits.some((edit) => others.some(touches(edit)))))
        return undefined;
    attach(first, { offered, causes: opening.applied }, consequences);
    return offered;
}
function laterFixes(opening, rounds) {
    let made = opening;
    const fixes = [];
    for (const { before, applied } of rounds) {
        const named = namesOf(before);
        const moved = [];
        for (const finding of applied) {
            const range = rangeBefore(made, finding.range);
            const edits = finding.fix && editsBefore(made, finding.fix.edits);
            if (finding.fix === undefined || range === undefined || edits === undefined)
                return undefined;
            moved.push(...edits);
            fixes.push({
                name: named.get(finding) ?? '',
                finding: { ...finding, range, fix: { ...finding.fix, edits } },
            });
        }
        made = inOrder([...made, ...moved]);
    }
    return fixes;
}
function attach({ source }, { offered, causes }, consequences) {
    const lineOf = ({ range }) => positionAt(source, range.start).line;
    for (const { finding } of consequences) {
        const cause = causes.find((one) => lineOf(one) === lineOf(finding)) ?? causes[0];
        const told = cause && offered.get(cause);
        if (cause === undefined || told?.fix === undefined)
            continue;
        const { fix } = told;
        const edits = inOrder([...fix.edits, ...finding.fix.edits]);
        const all = [...(fix.consequences ?? []), consequenceOf(finding)];
        offered.set(cause, { ...told, fix: { ...fix, edits, consequences: all } });
    }
    for (const [finding, { fix, ...told }] of offered) {
        if (fix?.consequences)
            offered.set(finding, { ...told, fix: { ...fix, title: titleOf(fix, fix.consequences) } });
    }
}
const MOST_NAMED = 3;
function titleOf({ title }, consequences) {
    const named = consequences
        .slice(0, MOST_NAMED)
        .map(({ field, actual, expected }) => [field, actual, '→', expected].filter((part) => part !== undefined).join(' '));
    const more = consequences.length - named.length;
    const parts = more > 0 ? [...named, `${more} more`] : named;
    return `${title}; ${parts.join(', ')} ${consequences.length === 1 ? 'follows' : 'follow'}`;
}
function consequenceOf({ rule, range, actual, expected, fix }) {
    const { field, formula, edits } = fix;
    return {
        rule,
        field,
        formula,
        ...(actual === undefined ? {} : { actual }),
        ...(expected === undefined ? {} : { expected }),
        range,
        edits,
    };
}
function besideCorrected(finding, { expected, fix }) {
    if (expected === undefined || expected === finding.expected)
        return { ...finding, fix };
    const message = `${finding.message} Once the recorded figures are corrected, it is ${expected}.`;
    return { ...finding, message, expected, fix };
}
function withoutFix({ fix: _, ...finding }) {
    return finding;
}
function touches(edit) {
    return ({ start, end }) => edit.start <= end && start <= edit.end;
}

;// CONCATENATED MODULE: ./src/update/offer.ts



const MOST_TRIALS = 24;
function offer(first, again) {
    return offerWithin(first, { again, trials: 0 });
}
function offerWithin(first, trials) {
    const safe = first.findings.filter(isSafe);
    if (safe.length === 0)
        return { findings: first.findings, outcome: undefined };
    const best = largest(safe, (chosen) => tryOut(first, chosen, trials));
    return {
        findings: first.findings.map((finding) => isSafe(finding) ? (best?.offered.get(finding) ?? demoted(finding)) : finding),
        outcome: best?.outcome,
    };
}
function isSafe({ fix }) {
    return fix?.applicability === 'safe';
}
function demoted({ fix, ...finding }) {
    return fix === undefined ? finding : { ...finding, fix: { ...fix, applicability: 'unsafe' } };
}
function largest(all, attempt) {
    let best;
    let kept = [];
    const add = (group) => {
        const trial = attempt([...kept, ...group]);
        if (trial !== undefined) {
            best = trial;
            kept = [...kept, ...group];
        }
        else if (group.length > 1) {
            const half = Math.ceil(group.length / 2);
            add(group.slice(0, half));
            add(group.slice(half));
        }
    };
    add(all);
    return best;
}
function tryOut(first, chosen, trials) {
    trials.trials += 1;
    if (trials.trials > MOST_TRIALS)
        return undefined;
    const { rounds, last, refused } = follow(first, without(first, chosen), 'safe', trials.again);
    const offered = refused === undefined ? assign_assign(first, chosen, rounds) : undefined;
    if (offered === undefined)
        return undefined;
    const { findings } = offerWithin(last, trials);
    if (trials.trials > MOST_TRIALS || findings.some(isSafe))
        return undefined;
    return { offered, outcome: { judged: last, findings } };
}
function without(first, chosen) {
    const wanted = new Set(chosen);
    const names = namesOf(first);
    const leftOut = new Set(first.findings.filter((one) => isSafe(one) && !wanted.has(one)).map((one) => names.get(one)));
    return (judged) => {
        if (judged === first)
            return chosen;
        const all = namesOf(judged);
        return judged.findings.filter((one) => !leftOut.has(all.get(one)));
    };
}

;// CONCATENATED MODULE: ./src/validate/state.ts


class Builder {
    ranges = new Map();
    at(pointer, value, range) {
        this.ranges.set(pointer, range);
        return value;
    }
}
function extractState(document) {
    const builder = new Builder();
    const value = { dialect: document.dialect };
    const { frontMatter } = document;
    if (frontMatter)
        value['frontMatter'] = frontMatterState(frontMatter, builder);
    const position = positionState(document, builder);
    if (Object.keys(position).length > 0)
        value['position'] = position;
    const session = sessionState(document, builder);
    if (Object.keys(session).length > 0)
        value['session'] = session;
    if (document.velocity.length > 0) {
        value['velocity'] = document.velocity.map((block, index) => velocityState(block, `/velocity/${index}`, builder));
    }
    const rows = document.phaseTables.flatMap(({ rows }) => rows);
    if (rows.length > 0)
        value['phases'] = rows.map((row, index) => rowState(row, `/phases/${index}`, builder));
    if (document.planRows.length > 0) {
        value['plans'] = document.planRows.map((row, index) => ({
            phase: builder.at(`/plans/${index}/phase`, row.phase, row.range),
            plan: builder.at(`/plans/${index}/plan`, row.plan, row.range),
            duration: durationState(row.duration, `/plans/${index}/duration`, builder),
        }));
    }
    if (document.trend.length > 0) {
        value['recent'] = document.trend.map((item, index) => ({
            phase: builder.at(`/recent/${index}/phase`, item.phase, item.range),
            plan: builder.at(`/recent/${index}/plan`, item.plan, item.range),
            duration: durationState(item.duration, `/recent/${index}/duration`, builder),
        }));
    }
    return { value, ranges: builder.ranges };
}
function pointerKey(key) {
    return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
function frontMatterState(frontMatter, builder) {
    builder.at('/frontMatter', '', { start: frontMatter.range.start, end: frontMatter.range.start + 3 });
    const state = [];
    for (const { path, range, keyRange, value } of frontMatter.entries.values()) {
        const pointer = `/frontMatter/${path.map(pointerKey).join('/')}`;
        const isEmpty = range.start === range.end;
        builder.at(pointer, '', isEmpty ? keyRange : range);
        if (path.length === 1)
            state.push([path[0] ?? '', nested(frontMatter, path, value)]);
    }
    return Object.fromEntries(state);
}
function nested(frontMatter, path, value) {
    if (value !== null)
        return value;
    const prefix = `${path.join('.')}.`;
    const children = [...frontMatter.entries.values()].filter((entry) => entry.path.join('.').startsWith(prefix));
    if (children.length === 0)
        return null;
    return Object.fromEntries(children.map((child) => [child.path.at(-1) ?? '', child.value]));
}
function positionState(document, builder) {
    const { phase, plan, status, lastActivity, progress, focus } = document.position;
    const state = {};
    builder.at('/position', '', positionRange(document));
    if (phase)
        state['phase'] = phaseState(phase, builder);
    if (plan)
        state['plan'] = planState(plan, builder);
    if (status)
        state['status'] = textState(status, '/position/status', builder);
    if (lastActivity)
        state['lastActivity'] = textState(lastActivity, '/position/lastActivity', builder);
    if (progress)
        state['progress'] = progressState(progress, builder);
    if (focus)
        state['focus'] = textState(focus, '/position/focus', builder);
    return state;
}
function positionRange({ sections, source }) {
    const section = sections.find(({ kind }) => kind === 'position');
    return section?.heading ?? { start: 0, end: source.lines[0]?.end ?? 0 };
}
function textState(field, pointer, builder) {
    return builder.at(pointer, field.value.value, visible(field));
}
function visible({ value, label }) {
    return value.range.start === value.range.end ? label.range : value.range;
}
function phaseState(phase, builder) {
    const at = '/position/phase';
    const { raw, key, number, total, name } = phase;
    builder.at(at, '', raw.range);
    return {
        text: builder.at(`${at}/text`, raw.value, raw.range),
        ...(key !== undefined && number ? { current: builder.at(`${at}/current`, key, number.range) } : {}),
        ...(total ? { total: builder.at(`${at}/total`, total.value, total.range) } : {}),
        ...(name !== undefined ? { name: builder.at(`${at}/name`, name, raw.range) } : {}),
    };
}
function planState(plan, builder) {
    const at = '/position/plan';
    const { raw, current, total } = plan;
    builder.at(at, '', raw.range);
    return {
        text: builder.at(`${at}/text`, raw.value, raw.range),
        ...(current ? { current: builder.at(`${at}/current`, current.value, current.range) } : {}),
        ...(total ? { total: builder.at(`${at}/total`, total.value, total.range) } : {}),
    };
}
function progressState(progress, builder) {
    const at = '/position/progress';
    const { field, bars, percents, ratios } = progress;
    builder.at(at, '', visible(field));
    const [bar] = bars;
    const [percent] = percents;
    const [ratio] = ratios;
    return {
        text: builder.at(`${at}/text`, field.value.value, visible(field)),
        ...(percent ? { percent: builder.at(`${at}/percent`, percent.value, percent.range) } : {}),
        ...(bar
            ? {
                bar: {
                    filled: builder.at(`${at}/bar/filled`, bar.filled, bar.range),
                    width: builder.at(`${at}/bar/width`, bar.width, bar.range),
                },
            }
            : {}),
        ...(ratio
            ? {
                ratio: {
                    done: builder.at(`${at}/ratio/done`, ratio.done, ratio.range),
                    total: builder.at(`${at}/ratio/total`, Number.isNaN(ratio.total) ? null : ratio.total, ratio.range),
                },
            }
            : {}),
    };
}
function sessionState(document, builder) {
    const state = {};
    for (const key of ['lastSession', 'stoppedAt', 'resumeFile']) {
        const field = fieldOf(document, key);
        if (field)
            state[key] = textState(field, `/session/${key}`, builder);
    }
    return state;
}
function velocityState(block, pointer, builder) {
    const { scope, totalPlans, averageDuration, totalTime } = block;
    const first = totalPlans ?? averageDuration ?? totalTime;
    if (first)
        builder.at(pointer, '', first.field.label.range);
    return {
        ...(scope === '' ? {} : { scope }),
        ...(totalPlans ? { totalPlans: countState(totalPlans.value, `${pointer}/totalPlans`, builder) } : {}),
        ...(averageDuration
            ? { averageDuration: durationState(averageDuration.value, `${pointer}/averageDuration`, builder) }
            : {}),
        ...(totalTime ? { totalTime: durationState(totalTime.value, `${pointer}/totalTime`, builder) } : {}),
    };
}
function rowState({ phase, plans, total, average, range }, pointer, builder) {
    builder.at(pointer, '', range);
    const { completed, planned } = plans;
    return {
        phase: builder.at(`${pointer}/phase`, phase.text, phase.range),
        ...(completed !== undefined
            ? { completed: builder.at(`${pointer}/completed`, completed, plans.range) }
            : {}),
        ...(planned !== undefined ? { planned: builder.at(`${pointer}/planned`, planned, plans.range) } : {}),
        ...(total ? { total: durationState(total.value, `${pointer}/total`, builder) } : {}),
        ...(average ? { average: durationState(average.value, `${pointer}/average`, builder) } : {}),
    };
}
function countState(count, pointer, builder) {
    return builder.at(pointer, count.kind === 'count' ? count.value : null, count.range);
}
function durationState(duration, pointer, builder) {
    builder.at(pointer, '', duration.range);
    if (duration.kind === 'unknown')
        return null;
    const text = builder.at(`${pointer}/text`, duration.text, duration.range);
    if (duration.kind !== 'duration')
        return { text };
    const milliseconds = partMilliseconds(finestPart(duration));
    return {
        text,
        milliseconds: builder.at(`${pointer}/milliseconds`, milliseconds, duration.range),
        ...(duration.approximate ? { approximate: true } : {}),
    };
}

var mod = __nccwpck_require__(916);
;// CONCATENATED MODULE: ./src/validate/closest.ts

const MOST = 3;
const SHORTEST_PART = 3;
const LONGEST_WORD = 100;
function closest(word, candidates) {
    if (word.length > LONGEST_WORD)
        return [];
    const wanted = word.trim().toLowerCase();
    if (wanted === '')
        return [];
    const near = candidates
        .filter(({ length }) => length <= LONGEST_WORD)
        .map((candidate) => ({ candidate, steps: stepsBetween(wanted, candidate.toLowerCase()) }))
        .filter(({ candidate, steps }) => steps <= allowedSteps(Math.min(wanted.length, candidate.length)))
        .sort((left, right) => left.steps - right.steps);
    const [best] = near;
    if (best !== undefined) {
        return near
            .filter(({ steps }) => steps === best.steps)
            .map(({ candidate }) => candidate)
            .slice(0, MOST);
    }
    if (wanted.length < SHORTEST_PART)
        return [];
    return candidates.filter((candidate) => sharesPart(wanted, candidate.toLowerCase())).slice(0, MOST);
}
function didYouMean(word, candidates) {
    const names = closest(word, candidates).map((name) => `"${name}"`);
    return names.length === 0 ? '' : ` Did you mean ${enumerate(names)}?`;
}
function enumerate(words) {
    const head = words.slice(0, -1).join(', ');
    const last = words.at(-1) ?? '';
    return head === '' ? last : `${head} or ${last}`;
}
function allowedSteps(length) {
    return length < 5 ? 1 : Math.max(2, Math.floor(length / 3));
}
function stepsBetween(word, candidate) {
    if (sortLetters(word) === sortLetters(candidate))
        return Math.min(1, (0,mod .Io)(word, candidate));
    return Math.min((0,mod .Io)(word, candidate), (0,mod .Io)(sortParts(word), sortParts(candidate)) + 1);
}
function sortLetters(word) {
    return Array.from(word).sort().join('');
}
function sortParts(word) {
    return word
        .split(/[-_\s]+/)
        .sort()
        .join('-');
}
function sharesPart(word, candidate) {
    return (candidate.includes(word) ||
        candidate.split('-').some((part) => part.length >= SHORTEST_PART && word === part));
}

;// CONCATENATED MODULE: ./src/validate/rule.ts
function holds(subject) {
    return subject === undefined ? { status: 'holds' } : { status: 'holds', subject };
}
function unchecked(reason, subject) {
    return subject === undefined ? { status: 'unchecked', reason } : { status: 'unchecked', reason, subject };
}
function fails(verdict) {
    return { status: 'fails', ...verdict };
}

;// CONCATENATED MODULE: ./src/validate/suppress.ts

const ALL_RULES = '*';
function suppress(document, verdicts) {
    const used = new Map();
    const use = (directive, rule) => {
        used.set(directive, (used.get(directive) ?? new Set()).add(rule));
    };
    const silences = silencesOf(document, use);
    if (silences.length === 0)
        return { verdicts, used };
    const silenceOn = suppress_lookUp(silences);
    const judged = verdicts.map(({ rule, verdict }) => {
        if (verdict.status !== 'fails')
            return { rule, verdict };
        const { line } = positionAt(document.source, verdict.range.start);
        const silence = silenceOn(rule, line);
        if (silence === undefined)
            return { rule, verdict };
        use(silence.directive, silence.rule);
        const reason = `it is switched off by the comment on line ${silence.directive.line}`;
        const { subject } = verdict;
        return { rule, verdict: { status: 'unchecked', reason, ...(subject === undefined ? {} : { subject }) } };
    });
    return { verdicts: judged, used };
}
function suppress_lookUp(silences) {
    const order = new Map(silences.map((silence, index) => [silence, index]));
    const lines = new Map();
    const stretches = new Map();
    for (const silence of silences) {
        const key = `${silence.rule} ${silence.first}`;
        const stretch = stretches.get(silence.rule);
        if (silence.directive.kind === 'disable-next-line')
            lines.set(key, lines.get(key) ?? silence);
        else if (stretch === undefined)
            stretches.set(silence.rule, [silence]);
        else
            stretch.push(silence);
    }
    const covers = ({ last, enabled }, rule, line) => line <= last && line <= (enabled.get(rule) ?? Infinity);
    return (rule, line) => {
        const covering = [ALL_RULES, rule].flatMap((name) => [
            lines.get(`${name} ${line}`),
            lastFrom(stretches.get(name) ?? [], line),
        ]);
        return covering
            .filter((silence) => silence !== undefined && covers(silence, rule, line))
            .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0];
    };
}
function lastFrom(stretches, line) {
    let [low, high] = [0, stretches.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((stretches[middle]?.first ?? Infinity) <= line)
            low = middle + 1;
        else
            high = middle;
    }
    return stretches[low - 1];
}
function silencesOf({ comments, lines }, use) {
    const silences = [];
    const open = new Map();
    const begin = (directive, rule, first, last = Infinity) => {
        const silence = { directive, rule, first, last, enabled: new Map() };
        silences.push(silence);
        return silence;
    };
    const end = (silence, line) => {
        silence.last = line;
        open.delete(silence.rule);
    };
    const enable = (directive, rule) => {
        const { line } = directive;
        const all = open.get(ALL_RULES);
        const ended = [...open.values()].filter((one) => rule === ALL_RULES || one.rule === rule);
        const isOneOfAll = all?.enabled.has(rule) === false;
        if (ended.length > 0 || isOneOfAll)
            use(directive, rule);
        if (isOneOfAll)
            all.enabled.set(rule, line);
        for (const silence of ended)
            end(silence, line);
    };
    for (const directive of comments.directives) {
        const { kind, rules, line } = directive;
        const named = rules.length === 0 ? [ALL_RULES] : rules.map(({ value }) => value);
        for (const rule of named) {
            if (kind === 'enable')
                enable(directive, rule);
            else if (kind === 'disable-next-line') {
                const next = nextLine(lines, line);
                begin(directive, rule, next, next);
            }
            else if (kind === 'disable' && open.get(rule)?.enabled.size !== 0) {
                open.set(rule, begin(directive, rule, line));
            }
        }
    }
    return silences;
}
function nextLine(lines, line) {
    let index = line;
    while (lines[index]?.kind === 'blank')
        index += 1;
    return lines[index]?.number ?? line + 1;
}

;// CONCATENATED MODULE: ./src/validate/wording.ts
const LONGEST = 80;
function code(text) {
    const plain = text
        .replace(/\p{Cc}+/gu, ' ')
        .replaceAll('`', "'")
        .trim();
    return `\`${brief(plain)}\``;
}
function brief(word) {
    return word.length > LONGEST ? `${word.slice(0, LONGEST - 1)}…` : word;
}
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
function sumText(parts) {
    if (parts.length <= 8)
        return parts.join(' + ');
    return [...parts.slice(0, 5), '…', ...parts.slice(-2)].join(' + ');
}
function listed(parts) {
    return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
const wording_UNITS = [
    { from: 2 * 3_600_000, unit: 3_600_000, name: 'h' },
    { from: 2 * 60_000, unit: 60_000, name: 'min' },
    { from: 0, unit: 1_000, name: 's' },
];
function time(milliseconds, like) {
    const chosen = wording_UNITS.find(({ unit }) => unit === like) ?? wording_UNITS.find(({ from }) => milliseconds >= from) ?? wording_UNITS[2];
    return `${Math.round((milliseconds / chosen.unit) * 100) / 100} ${chosen.name}`;
}

;// CONCATENATED MODULE: ./src/validate/rules/directive.ts





const MOST_GUESSES = 50;
const directive = {
    id: 'directive',
    summary: 'Each state-md comment is one that there is, names rules that there are, and is needed.',
    severity: 'warning',
    fixable: 'never',
    check: ({ document: { comments } }, review) => {
        const { directives, unread } = comments;
        if (directives.length === 0)
            return [unchecked('the file has no state-md comment')];
        const meant = guesses();
        const verdicts = directives.flatMap((comment) => judge(comment, review, meant));
        if (unread === undefined)
            return verdicts;
        const { comments: most } = DIRECTIVE_LIMITS;
        const message = `The file has ${most + unread.value} state-md comments, and the first ${most} of them count: ${counted(unread.value, 'comment')} from here on ${unread.value === 1 ? 'does' : 'do'} nothing. Set the rule in the configuration instead.`;
        return [...verdicts, fails({ subject: 'further comments', message, range: unread.range })];
    },
};
function guesses() {
    let left = MOST_GUESSES;
    return (word, known) => {
        left -= 1;
        return left < 0 ? '' : didYouMean(word, known);
    };
}
function judge(comment, review, meantBy) {
    const { name, kind, rules, unread, line } = comment;
    const subject = `line ${line}`;
    if (kind === undefined) {
        const known = DIRECTIVES.map((candidate) => `state-md-${candidate}`);
        const meant = meantBy(`state-md-${name.value}`, known) || ` There are ${enumerate(known).replace(' or ', ' and ')}.`;
        const message = `There is no comment "state-md-${brief(name.value)}", so it does nothing.${meant}`;
        return [fails({ subject, message, actual: brief(name.value), range: name.range })];
    }
    if (rules.length === 0)
        return [judgeOne(comment, { value: ALL_RULES, range: name.range }, review, meantBy)];
    const verdicts = rules.map((rule) => judgeOne(comment, rule, review, meantBy));
    if (unread === undefined)
        return verdicts;
    const { names: most } = DIRECTIVE_LIMITS;
    const message = `This comment names ${most + unread.value} rules, and the first ${most} of them count: ${counted(unread.value, 'name')} from here on ${unread.value === 1 ? 'does' : 'do'} nothing. Remove ${unread.value === 1 ? 'it' : 'them'}.`;
    return [...verdicts, fails({ subject: `${subject}, further names`, message, range: unread.range })];
}
function judgeOne(comment, { value: rule, range }, review, meantBy) {
    const { kind, line } = comment;
    const subject = rule === ALL_RULES ? `line ${line}` : `line ${line}, ${brief(rule)}`;
    if (review === undefined)
        return unchecked('the other rules have not been asked', subject);
    if (rule !== ALL_RULES && !review.rules.includes(rule)) {
        const message = `There is no rule "${brief(rule)}", so this comment does nothing about it.${meantBy(rule, review.rules)}`;
        return fails({ subject, message, actual: brief(rule), range });
    }
    if (review.used.get(comment)?.has(rule) === true)
        return holds(subject);
    const reason = review.undecided(rule);
    if (reason !== undefined && kind !== 'enable')
        return unchecked(reason, subject);
    return fails({
        subject,
        message: needless(kind, rule),
        ...(rule === ALL_RULES ? {} : { actual: rule }),
        range,
    });
}
function needless(kind, rule) {
    const isAll = rule === ALL_RULES;
    if (kind === 'enable')
        return `No comment above switches off ${isAll ? 'a rule' : rule}, so this one does nothing. Remove it.`;
    const who = isAll ? 'No rule finds anything' : `${rule} finds nothing`;
    const where = kind === 'disable' ? 'from here on' : 'on the next line';
    return `${who} ${where}, so this comment only hides what comes later. Remove it.`;
}

;// CONCATENATED MODULE: ./src/validate/rules/conflict-markers.ts

const conflictMarkers = {
    id: 'conflict-markers',
    summary: 'The file has no merge-conflict markers.',
    severity: 'error',
    fixable: 'never',
    check: ({ document }) => document.conflicts.length === 0
        ? [holds()]
        : document.conflicts.map((range) => fails({
            message: 'A merge conflict was committed here. Keep one side and remove the marker lines; nothing else is checked until then.',
            range,
        })),
};

;// CONCATENATED MODULE: ./src/validate/rules/date.ts


const date_DATE = /^[\s`*"'(]*(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const date = {
    id: 'date',
    summary: 'Dates of the last update, activity and session are real calendar dates.',
    severity: 'error',
    fixable: 'never',
    check: ({ document }) => {
        const verdicts = datesIn(document).map(({ name, value }) => {
            const match = date_DATE.exec(value.value);
            if (!match)
                return unchecked('there is no date in it', name);
            const [whole, year, month, day] = match;
            if (isCalendarDate(Number(year), Number(month), Number(day)))
                return holds(name);
            const text = whole.slice(-10);
            const end = value.range.start + whole.length;
            return fails({
                subject: name,
                message: `${name} says ${code(text)}, which is not a date of the calendar. Write the real date.`,
                actual: text,
                range: { start: end - text.length, end },
            });
        });
        return verdicts.length > 0 ? verdicts : [unchecked('the file has no dated line')];
    },
};
function datesIn(document) {
    const entries = ['last_updated', 'last_activity'].flatMap((key) => {
        const entry = document.frontMatter?.entries.get(key);
        if (entry?.text === undefined)
            return [];
        const { start, end } = entry.range;
        return [{ name: key, value: { value: document.source.text.slice(start, end), range: entry.range } }];
    });
    const fields = document.fields
        .filter(({ key }) => key === 'lastActivity' || key === 'lastSession' || key === 'lastUpdated')
        .map(({ label, value }) => ({ name: label.value, value }));
    return [...entries, ...fields];
}
function isCalendarDate(year, month, day) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

;// CONCATENATED MODULE: ./src/validate/row-evidence.ts





function rowsWithEvidence(context) {
    const { document, evidence } = context;
    if (!evidence.slice.ok)
        return evidence.slice;
    const table = theTable(document);
    if (!table.ok)
        return table;
    const { milestone } = evidence.slice.value;
    const { scope, rows } = table.value;
    if (scope !== '' && (milestone === undefined || milestones_foldVersion(scope) !== milestones_foldVersion(milestone))) {
        return unknown(`the By Phase table covers "${scope}" only`);
    }
    const byPhase = groupBy(rows, ({ phase }) => phase.value.key);
    return known(rows.map((row) => ({
        subject: rowName(row),
        row,
        table: table.value,
        folder: folderOfRow(row, byPhase.get(row.phase.value.key ?? '')?.length ?? 0, context),
    })));
}
function finishedPlans({ plans, done }) {
    return {
        proven: done.filter(({ head }) => head !== undefined),
        doubtful: plans.flatMap(({ done: isDone, head, doubt, summary: path = '' }) => {
            const reason = isDone && head === undefined ? `${path} was not read` : doubt;
            return reason === undefined ? [] : [{ path, reason }];
        }),
    };
}
function summaryPaths(plans) {
    return plans.flatMap(({ summary }) => summary ?? []);
}
function folderOfRow(row, twins, { evidence: { slice, folderOf } }) {
    const { kind, key, name } = row.phase.value;
    if (kind !== 'phase' || key === undefined)
        return unknown('the row names no phase by its number');
    if (twins > 1)
        return unknown(`the table has ${twins} rows for phase ${key}`);
    const folder = folderOf(key);
    if (!folder.ok)
        return folder;
    if (folder.value === undefined)
        return unknown(`there is no folder of phase ${key}`);
    const declared = slice.ok ? slice.value.phases.find((phase) => phase.key === key)?.name : undefined;
    if (namesAgree(name, declared ?? '') || namesAgree(name, folder.value.slug))
        return known(folder.value);
    return unknown(`the row does not look like phase ${key} of ROADMAP.md, "${declared ?? ''}"`);
}

;// CONCATENATED MODULE: ./src/validate/milestone-plans.ts



function milestonePlans(context) {
    const { evidence } = context;
    if (!evidence.slice.ok)
        return evidence.slice;
    if (!evidence.roadmap.ok)
        return evidence.roadmap;
    const unnamed = whyUnnamed(context, evidence.roadmap.value);
    if (unnamed !== undefined)
        return unknown(unnamed);
    return known(countedPhases(evidence.slice.value, evidence.roadmap.value).flatMap(({ key }) => {
        const folder = evidence.folderOf(key);
        if (!folder.ok || !folder.value)
            return [];
        return [{ path: folder.value.path, ...finishedPlans(folder.value) }];
    }));
}
function whyUnnamed({ document }, { milestones }) {
    if (new Set(milestones.map(({ version }) => version)).size < 2)
        return undefined;
    const asserted = assertedMilestone(document);
    const place = asserted.ok ? asserted.value?.range.start : undefined;
    const isOfFront = place !== undefined && place < (document.frontMatter?.range.end ?? 0);
    return isOfFront
        ? undefined
        : 'the front matter does not name its milestone, and ROADMAP.md has several of them';
}
function countedPhases({ phases }, { archives }) {
    const headings = ({ mentions }) => mentions.filter(({ kind }) => kind === 'heading');
    if (phases.every((phase) => headings(phase).length === 0))
        return phases;
    const isArchived = (at) => archives.some(({ start, end }) => start <= at && at < end);
    return phases.filter((phase) => headings(phase).some(({ range }) => !isArchived(range.start)));
}

;// CONCATENATED MODULE: ./src/validate/proof.ts
const MOST_FILES = 3;
const LONGEST_PATH = 160;
function filesText(paths) {
    let folder;
    const named = paths.slice(0, MOST_FILES).map((path) => {
        const own = path.slice(0, path.lastIndexOf('/') + 1);
        const shown = own === folder ? path.slice(own.length) : path;
        folder = own;
        return pathText(shown);
    });
    return listText(named, paths.length - named.length);
}
function foldersText(folders) {
    const named = folders.slice(0, MOST_FILES).map(({ path, count }) => `${count} in ${pathText(path)}`);
    const rest = folders.slice(MOST_FILES);
    if (rest.length === 0)
        return listText(named, 0);
    const left = rest.reduce((total, { count }) => total + count, 0);
    return `${named.join(', ')} and ${left} in ${rest.length} more`;
}
function listText(named, more) {
    if (more > 0)
        return `${named.join(', ')} and ${more} more`;
    return named.length < 2 ? named.join('') : `${named.slice(0, -1).join(', ')} and ${named.at(-1) ?? ''}`;
}
function pathText(path) {
    const plain = path.replace(/\p{Cc}+/gu, ' ').replaceAll('`', "'");
    return `\`${plain.length > LONGEST_PATH ? `…${plain.slice(-LONGEST_PATH)}` : plain}\``;
}

;// CONCATENATED MODULE: ./src/validate/plans-cell.ts



function rewritePlans({ plans, line }, { table, columns }, counts) {
    const digits = digitsOf(plans);
    if (digits === undefined)
        return undefined;
    const { completed, planned } = digits;
    const pieces = [
        { of: completed, to: counts.completed },
        { of: planned, to: counts.planned },
    ].flatMap(({ of, to }) => of === undefined || to === undefined ? [] : [{ ...of, after: writeNumber(to, 0, of.text) }]);
    const edits = pieces.flatMap(({ text, range, after }) => replace(range, text, after));
    const rewritten = pieces.reduceRight((text, { range, after }) => text.slice(0, range.start - plans.range.start) + after + text.slice(range.end - plans.range.start), plans.text);
    const column = columns.completed ?? columns.plans ?? -1;
    const cell = table.rows.find((row) => row.line.number === line)?.cells[column];
    const plain = { text: rewritten, edits };
    return cell === undefined ? plain : withPadding(plain, cell, table, column);
}
function digitsOf({ kind, text, range, planned }) {
    const match = kind === 'count' ? /^(\d+)(?:(\s*\/\s*)(\d+))?/.exec(text) : null;
    const [, done, slash, of] = match ?? [];
    if (done === undefined || (planned === undefined) !== (of === undefined))
        return undefined;
    const at = (start, digits) => ({
        text: digits,
        range: { start, end: start + digits.length },
    });
    return {
        completed: at(range.start, done),
        planned: slash === undefined || of === undefined ? undefined : at(range.start + done.length + slash.length, of),
    };
}

;// CONCATENATED MODULE: ./src/evidence/status-words.ts
const DONE = 'complete[d]?|done|finished|shipped|pass(?:e[ds])?|success(?:ful(?:ly)?)?|succeeded|verified|implemented|executed|delivered|halted';
const status_words_OPEN = [
    'partial(?:ly)?|incomplete(?:ly)?|unfinished|uncompleted|undone|unstarted|in progress|inprogress|progressing|ongoing',
    'wip|under ?way|blocked|blocker|fail(?:ed|s|ing|ure)?|abort(?:ed)?|pending|draft|paused|on hold|waiting',
    'await(?:s|ing)?|stalled|stuck|interrupted|suspended|tbd|tba|reopened|reverted|rolled back|rejected|broken|errored',
    'crashed|timed out|not started|not done|deferred|postponed|skipped|gaps found|human needed|needs? (?:work|rework|human)',
].join('|');
const OPEN_FIRST = 'drafts|drafted|stopped|planned|planning|to ?do|started|running|executing|active|open|queued|scheduled|delayed|remaining|continuing|held|needs?|ready|error';
const GIVEN_UP_FIRST = 'dropped|obsoleted?|withdrawn|retired|discarded|scrapped|replaced|removed|deprecated|descoped|moved to|merged into|folded into|absorbed|void|not needed|no longer needed|won t (?:do|fix)|wontfix|deferred|postponed|skipped|archived|historical';
const GIVEN_UP = 'superseded|cancell?ed|abandoned';
const FIRST_DONE = new RegExp(String.raw `^(?:(?:successfully|fully|all|already|both|(?:this|the) plan|plan|tasks?|steps?|execution|implementation|is|was|has been|100 ?%|\d+ ?\/ ?\d+) )*(?:${DONE})\b`);
const NOT_DONE = new RegExp(String.raw `\b(?:not|never|cannot|can t|could ?n.?t|did ?n.?t|is ?n.?t|was ?n.?t|has ?n.?t|won t|to be|will be|must be|nearly|almost|partly|partially|mostly|half|semi|non|before) (?:\w+ ){0,2}?(?:${DONE}|finish|started|begun|ready)\b`);
const ANY_OPEN = new RegExp(String.raw `\b(?:${status_words_OPEN})\b|^(?:${OPEN_FIRST})\b`);
const NO_OPEN = new RegExp(String.raw `\b(?:no|zero|0|none|without|without any|nothing|never|not) (?:\w+ )?(?:${status_words_OPEN}|blockers?|failures?)\b`, 'g');
const FIRST_GIVEN_UP = new RegExp(String.raw `^(?:(?:this|the|plan|is|was|has been) )*(?:${GIVEN_UP_FIRST})\b`);
const ANY_GIVEN_UP = new RegExp(String.raw `\b(?:${GIVEN_UP})\b`);
const EXCEPTION = /\b(?:except|apart from|aside from|but|until|however|minus|to follow|remains?|left|or)\b|\?/;
const DONE_SIGN = /[✅✔✓☑🎉🟢]/u;
const OPEN_SIGN = /[🚧⏸⏳⌛🔄❌✗✘🛑⛔🚫🔴🟡🟠🏗🔜]/u;
const FIRST_OPEN_SIGN = new RegExp(String.raw `^\s*${OPEN_SIGN.source}`, 'u');
function status_words_planStatus(text) {
    const words = foldWords(text);
    const others = words.replace(NO_OPEN, ' ');
    const isGivenUp = FIRST_GIVEN_UP.test(words) || ANY_GIVEN_UP.test(words);
    const isOpen = OPEN_SIGN.test(text) ||
        /^\W*\[ ?\]/.test(text) ||
        NOT_DONE.test(words) ||
        ANY_OPEN.test(others) ||
        countsLess(words);
    const isDone = FIRST_DONE.test(words) || (DONE_SIGN.test(text) && !/\p{L}/u.test(words));
    if (isDone)
        return isOpen || isGivenUp || EXCEPTION.test(words) ? 'uncertain' : 'done';
    if (isGivenUp)
        return 'given up';
    const isOpenBesideSign = isOpen && DONE_SIGN.test(text);
    return isOpen && !isOpenBesideSign ? 'open' : 'uncertain';
}
function foldWords(text) {
    return text
        .replace(/<!--.*?(?:-->|$)/gs, ' ')
        .toLowerCase()
        .replace(/\[[x✓]\]/g, ' ')
        .replace(/[*`"'’~[\](){}<>]+/g, ' ')
        .replace(/[_\-–—:;,.!|\p{So}\p{Emoji_Modifier}\u{FE0F}]+/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}
function countsLess(words) {
    const ratios = words.matchAll(/(^|\b)(\d{1,4}) ?(?:\/|of|out of) ?(\d{1,4})(?= (?:tasks?|steps?|plans?|complete|done)|$)/g);
    for (const [, , done, total] of ratios)
        if (Number(done) < Number(total))
            return true;
    const percent = /^(\d{1,3}) ?%|(\d{1,3}) ?% (?:complete|done|finished)/.exec(words);
    return percent !== null && Number(percent[1] ?? percent[2]) < 100;
}
const MARKER = new RegExp(String.raw `^(?:${status_words_OPEN}|${GIVEN_UP}|${GIVEN_UP_FIRST})(?=$|\s*[,;:.!()—–]|\s+-+\s|\s+(?:by|on|until|at|after|due|because|for|waiting|as of|see|tasks?)\b)`, 'i');
function status_words_isOpenMarker(text) {
    return MARKER.test(text.trim().replace(/[*_`~]+/g, ''));
}
function status_words_beginsWithOpenSign(text) {
    return FIRST_OPEN_SIGN.test(text);
}
function status_words_isNegative(text) {
    return /^(?:|false|no|none|null|~|0|n\/?a|nil|[-–—]|\[\s*\]|\{\s*\})$/i.test(text.trim());
}

;// CONCATENATED MODULE: ./src/evidence/completion.ts

const STATUS_KEYS = new Set([
    'status',
    'plan_status',
    'overall_status',
    'current_status',
    'completion_status',
    'execution_status',
    'final_status',
    'estado',
]);
const RESULT_KEYS = new Set(['state', 'outcome', 'result', 'verdict']);
const FLAGS = new Map([
    ...[
        'partial',
        'incomplete',
        'blocked',
        'blocked_by',
        'wip',
        'draft',
        'aborted',
        'paused',
        'in_progress',
    ].map((key) => [key, 'open']),
    ...['superseded', 'superseded_by', 'cancelled', 'canceled', 'abandoned'].map((key) => [key, 'given up']),
]);
const COMPLETED_KEYS = new Set([
    'complete',
    'completed',
    'done',
    'finished',
    'completed_date',
    'completed_at',
    'completed_on',
    'completion_date',
    'date_completed',
]);
const TASK_KEYS = new Set([
    'tasks',
    'tasks_completed',
    'tasks_complete',
    'completed_tasks',
]);
const OWN_SECTION = /^\W*(?:(?:plan|overall|current|completion|execution|final)\s+)?(?:status|summary|overview|results?|outcome|performance|metrics|execution|completion|tl;?dr|at a glance)\b/i;
function completion_readCompletion(head) {
    if (head.content === 'none')
        return { status: 'uncertain', reason: 'is empty' };
    if (head.content === 'headings')
        return { status: 'uncertain', reason: 'has nothing but headings' };
    const statements = statementsOf(head);
    const [first] = statements;
    if (first === undefined)
        return completion_doubtOf(head, false) ?? { status: 'done' };
    const other = statements.find(({ status }) => status !== first.status);
    if (other) {
        return { status: 'uncertain', reason: `says both ${completion_quoted(first.words)} and ${completion_quoted(other.words)}` };
    }
    const { status, words } = first;
    if (status === 'done')
        return completion_doubtOf(head, true) ?? { status };
    return { status, reason: REASONS[status](completion_quoted(words)) };
}
const REASONS = {
    open: (words) => `says that its plan is not done (${words})`,
    'given up': (words) => `says that its plan was given up (${words})`,
    uncertain: (words) => `does not say for certain that its plan is done (${words})`,
};
function isGivenUp(head) {
    return statementsOf(head).some(({ status }) => status === 'given up');
}
function statementsOf(head) {
    const statuses = head.entries.filter(isOwnStatus).map(({ value }) => statementOf(value));
    const flags = head.entries.flatMap(({ key, value, from, depth }) => {
        const status = from === 'front-matter' && depth === 0 ? FLAGS.get(key) : undefined;
        return status === undefined || isNegative(value.value)
            ? []
            : [{ status, words: `${key}: ${value.value}` }];
    });
    return [...statuses, ...flags, ...titleStatement(head.title), ...head.lead.flatMap(leadStatement)];
}
function isOwnStatus({ key, from, depth, section }) {
    if (!STATUS_KEYS.has(key))
        return false;
    return from === 'front-matter' ? depth === 0 : section === undefined || OWN_SECTION.test(section);
}
function statementOf({ value }) {
    return { status: planStatus(value), words: value };
}
function titleStatement(title) {
    const parts = [
        ...[...title.matchAll(/[([]([^()[\]]{1,80})[)\]]/g)].map(([, inner = '']) => inner),
        /.*\s(?:[—–|:]|--?)\s+(.*)$/.exec(title)?.[1] ?? '',
        /.*:\s+(.*)$/.exec(title)?.[1] ?? '',
        /^\W*([^:—–]{1,40}?)\s*(?::|\s[—–-])\s/.exec(title)?.[1] ?? '',
        /^\W*(partial|interim|draft|incomplete|preliminary|wip)\s+summary\b/i.exec(title)?.[1] ?? '',
    ];
    const words = parts.find((part) => isOpenMarker(part) || /^interim|^preliminary/i.test(part));
    if (words !== undefined)
        return [statementOfMarker(words)];
    return beginsWithOpenSign(title) ? [{ status: 'open', words: title }] : [];
}
function leadStatement(line) {
    const text = line.replace(/^\s*(?:>\s*)*/, '').trim();
    if (beginsWithOpenSign(text))
        return [{ status: 'open', words: text }];
    const plain = text.replace(/^\P{L}+/u, '').replace(/[*_]+/g, '');
    const isBold = /^\P{L}{0,4}(?:\*\*|__)/u.test(text);
    const isLoud = /^\p{Lu}{3,}\b/u.test(plain) || isBold;
    const isWhole = plain.length <= WHOLE_LINE && /^[\p{L}\s-]+[.…!]*$/u.test(plain);
    const named = /^(?:plan\s+)?status\s+(?:[-–—]\s+)?(.+)$/i.exec(plain)?.[1] ?? '';
    if (isOpenMarker(named))
        return [statementOfMarker(named)];
    if ((isLoud || isWhole) && isOpenMarker(plain))
        return [statementOfMarker(plain)];
    const told = PLAN_TOLD.exec(text)?.[1] ?? '';
    return ['open', 'given up'].includes(planStatus(told)) ? [{ status: 'uncertain', words: text }] : [];
}
const WHOLE_LINE = 30;
const PLAN_TOLD = /\b(?:this|the)\s+(?:plan|summary)\s+(?:is|was|remains|stays|has\s+been)\s+(?:still\s+|currently\s+|only\s+)?([^.;]{3,60})/i;
function statementOfMarker(words) {
    const status = planStatus(words);
    return { status: status === 'given up' ? status : 'open', words };
}
function completion_doubtOf(head, isStated) {
    const told = head.entries.find((entry) => isDoubt(entry, isStated));
    if (told)
        return completion_uncertain(completion_quoted(`${told.key.replaceAll('_', ' ')}: ${told.value.value}`));
    const [done, total] = ['tasks_completed', 'tasks_total'].map((key) => head.entries.find((entry) => entry.key === key && /^\d{1,4}$/.test(entry.value.value)));
    if (done && total && Number(done.value.value) < Number(total.value.value)) {
        return completion_uncertain(`${done.value.value} of ${total.value.value} tasks`);
    }
    return isStated || head.openTask === undefined ? undefined : completion_uncertain(completion_quoted(head.openTask));
}
function completion_uncertain(words) {
    return { status: 'uncertain', reason: REASONS.uncertain(words) };
}
function isDoubt({ key, value, from, depth }, isStated) {
    const words = value.value;
    if (words === '')
        return false;
    if (key === 'self_check')
        return planStatus(words) !== 'done';
    if (TASK_KEYS.has(key))
        return completion_countsLess(words) || OPEN_TASKS.test(words);
    if (from === 'front-matter' && depth > 0)
        return false;
    if (COMPLETED_KEYS.has(key)) {
        return completion_countsLess(words) || isPlaceholder(words) || isNegative(words) || isOpenMarker(words);
    }
    if (isStated)
        return false;
    if (RESULT_KEYS.has(key))
        return isOpenMarker(words);
    return STATUS_KEYS.has(key) && ['open', 'given up'].includes(planStatus(words));
}
const OPEN_TASKS = /^\d.*\b(?:pending|await\w*|blocked|incomplete|unfinished|in progress|not (?:yet )?(?:done|started|complete))\b/i;
function isPlaceholder(text) {
    return /^\W*(?:Y{4}|\[|<\w|\{\{|date\b)/i.test(text);
}
function completion_countsLess(text) {
    const [, done, total] = /^\W*(\d{1,4}) ?(?:\/|of) ?(\d{1,4})(?![\d/.-])/.exec(text) ?? [];
    return done !== undefined && Number(done) < Number(total);
}
const LONGEST_QUOTE = 60;
function completion_quoted(text) {
    const plain = text.replace(/\p{Cc}+/gu, ' ').trim();
    return `"${plain.length > LONGEST_QUOTE ? `${plain.slice(0, LONGEST_QUOTE)}…` : plain}"`;
}

;// CONCATENATED MODULE: ./src/evidence/plan-name.ts

const plan_name_PHASE = String.raw `\d{1,4}[a-z]?(?:\.\d{1,3}){0,3}[a-z]?`;
const PLAN = String.raw `(?:gap-)?\d{1,3}[a-z]?|[a-z]`;
const PLAN_VALUE = new RegExp(String.raw `^(?:plan[\s-]+)?(?:(${plan_name_PHASE})-(?:plan-)?)?(${PLAN})(?=$|[\s/]|-[a-z])`, 'i');
const OWN_PLAN = new RegExp(String.raw `^(?:${PLAN})(?=$|-(?!\d))`);
const TITLE = new RegExp(String.raw `^\W*phase\s+(${plan_name_PHASE})\W{1,3}plan\s+(${PLAN})(?![\w.])`, 'i');
function plan_name_readPlanName({ entries, title }) {
    const valueOf = (name) => entries.find(({ key, from, depth }) => key === name && from === 'front-matter' && depth === 0)?.value
        .value ?? '';
    const [phase, plan] = [valueOf('phase'), valueOf('plan')];
    const [, ownPhase, id] = PLAN_VALUE.exec(plan) ?? [];
    if (phase === '' && plan === '')
        return nameInTitle(title);
    const phases = [...phaseKeys(phase), ...(ownPhase === undefined ? [] : [idKey(ownPhase)])];
    const text = [phase && `phase ${phase}`, plan && `plan ${plan}`].filter((part) => part !== '').join(', ');
    return { phase: phases, plan: id === undefined ? undefined : foldPlan(id), text };
}
function nameInTitle(title) {
    const [, phase, plan] = TITLE.exec(title) ?? [];
    if (phase === undefined || plan === undefined)
        return { phase: [], plan: undefined, text: '' };
    return { phase: [idKey(phase)], plan: foldPlan(plan), text: `phase ${phase}, plan ${plan}` };
}
function isOtherPlan(name, { id, foreignPhase }, phase) {
    const own = (foreignPhase === undefined ? [phase?.key, phase?.longKey] : [foreignPhase]).filter((key) => key !== undefined);
    if (own.length > 0 && name.phase.length > 0 && !name.phase.some((key) => own.includes(key)))
        return true;
    const [left, right] = [name.plan, OWN_PLAN.exec(id)?.[0]];
    return left !== undefined && right !== undefined && left !== right && kindOf(left) === kindOf(right);
}
function kindOf(plan) {
    return plan.replace(/\d+[a-z]?$/, '0').replace(/^[a-z]$/, 'a');
}
function phaseKeys(text) {
    const words = text
        .replace(/^phase[\s-]+/i, '')
        .split(/[:,(—–]/)[0]
        ?.trim() ?? '';
    const read = readFolderName(words);
    return [read?.id.key, read?.id.longKey].filter((key) => key !== undefined);
}
function foldPlan(id) {
    return id.toLowerCase().replace(/(^|-)0+(?=\d)/g, '$1');
}

;// CONCATENATED MODULE: ./src/evidence/summary.ts






const summary_SECOND = 1_000;
const summary_MINUTE = 60 * summary_SECOND;
const DURATION_KEYS = new Map([
    ...['duration', 'actual_duration', 'execution_time', 'total_duration'].map((key) => [key, undefined]),
    ...['duration_seconds', 'duration_sec', 'duration_secs', 'duration_s'].map((key) => [key, summary_SECOND]),
    ...['duration_minutes', 'duration_min', 'duration_mins', 'duration_m'].map((key) => [key, summary_MINUTE]),
]);
const summary_COMPLETED_KEYS = new Set([
    'completed',
    'completed_date',
    'completed_at',
    'completed_on',
    'completion_date',
    'date_completed',
]);
function summary_readSummary(path, text) {
    const head = readHead(text);
    const { entries } = head;
    const durations = entries.flatMap((entry) => DURATION_KEYS.has(entry.key) && entry.value.value !== '' ? [summary_durationOf(entry)] : []);
    return {
        path,
        durations,
        completed: entries.flatMap((entry) => (summary_COMPLETED_KEYS.has(entry.key) ? dateOf(entry) : []))[0],
        completion: readCompletion(head),
        name: readPlanName(head),
    };
}
function statedDuration({ path, durations }) {
    const [first, ...others] = durations;
    if (first === undefined)
        return unknown(`${path} states no duration`);
    if (first.kind === 'bare')
        return unknown(`${path} states the duration ${first.text} without a unit`);
    if (first.kind !== 'duration')
        return unknown(`${path} states no readable duration ("${first.text}")`);
    const other = others.find((value) => value.kind === 'duration' && !meets(durationInterval(value), durationInterval(first)));
    if (other)
        return unknown(`${path} states two durations, ${first.text} and ${other.text}`);
    return known(first);
}
function summary_durationOf({ key, value }) {
    const read = readDuration(value.value, value.range.start);
    const unit = DURATION_KEYS.get(key);
    if (unit === undefined || read.kind !== 'bare')
        return read;
    const digits = /[\d,]*\.?\d+/.exec(read.text)?.[0] ?? '';
    const start = read.range.start + read.text.indexOf(digits);
    const decimals = digits.split('.')[1]?.length ?? 0;
    const term = { digits, range: { start, end: start + digits.length }, decimals, unit };
    return {
        kind: 'duration',
        text: read.text,
        range: read.range,
        approximate: !/^\d/.test(read.text),
        parts: [{ terms: [term] }],
        qualifier: undefined,
    };
}
function dateOf({ value }) {
    const date = /^\d{4}-\d\d-\d\d(?!\d)/.exec(value.value)?.[0];
    if (date === undefined)
        return [];
    return [{ value: date, range: { start: value.range.start, end: value.range.start + date.length } }];
}

;// CONCATENATED MODULE: ./src/validate/summed-time.ts





function summedTime(plans) {
    const durations = [];
    for (const { head, summary, plan } of plans) {
        if (head === undefined)
            return unknown(`${summary ?? plan ?? 'a summary'} was not read`);
        const stated = statedDuration(head);
        if (!stated.ok)
            return stated;
        if (stated.value.qualifier !== undefined)
            return unknown(`${head.path} limits its duration: "${stated.value.qualifier}"`);
        durations.push(stated.value);
    }
    return known({
        interval: sum(durations.map(durationInterval)),
        printed: durations.reduce((total, duration) => total + partMilliseconds(finestPart(duration)), 0),
        durations,
    });
}
function phaseTime({ plans }, count) {
    const finished = plans.filter(({ summary }) => summary !== undefined);
    const unfinished = finished.flatMap((plan) => whyUnfinished(plan) ?? [])[0];
    if (unfinished !== undefined)
        return unknown(unfinished);
    if (finished.length === 0 || count !== finished.length) {
        return unknown(`the row counts ${count ?? 'no'} plans, and its folder has ${finished.length === 1 ? '1 summary' : `${finished.length} summaries`}`);
    }
    return summedTime(finished);
}
function whyUnfinished({ head, doubt }) {
    if (doubt !== undefined || head === undefined || head.completion.status === 'done')
        return doubt;
    return `${head.path} ${head.completion.reason}`;
}
function durationText(duration) {
    const isNamed = /\p{L}/u.test(duration.text);
    return isNamed
        ? duration.text
        : time(partMilliseconds(finestPart(duration)), finestPart(duration).terms[0]?.unit);
}

;// CONCATENATED MODULE: ./src/validate/raised-row.ts






function raisedRow(evidence, proven) {
    const { subject, row, table } = evidence;
    const { plans } = row;
    const written = rewritePlans(row, table, { completed: proven.length });
    const time = raisedTime(evidence, proven);
    const fits = plans.planned === undefined || proven.length <= plans.planned;
    const count = {
        actual: plans.text,
        expected: written?.text ?? String(proven.length),
        field: `Plans of ${subject}`,
        formula: `${counted(proven.length, 'plan')} with a summary`,
        applicability: fits && time !== undefined ? 'safe' : 'unsafe',
        edits: written?.edits ?? [],
    };
    if (time === undefined || time.edits.length === 0 || count.edits.length === 0)
        return count;
    return {
        ...count,
        actual: `${plans.text} in ${time.before}`,
        expected: `${count.expected} in ${time.after}`,
        field: `Plans and Total of ${subject}`,
        formula: `${count.formula}, and ${time.before} + ${time.added}`,
        edits: [...count.edits, ...time.edits].sort((a, b) => a.start - b.start),
    };
}
const UNTIMED = { before: '', after: '', added: '', edits: [] };
function raisedTime({ row, table }, proven) {
    const total = row.total?.value;
    const cell = row.total?.cell;
    if (total?.kind !== 'duration' || cell === undefined) {
        const isTimed = ({ total: time, average }) => time?.value.kind === 'duration' || average?.value.kind === 'duration';
        return table.rows.some(isTimed) ? undefined : UNTIMED;
    }
    if (total.qualifier !== undefined)
        return undefined;
    const count = row.plans.completed ?? 0;
    const [all, ofCounted] = [summedTime(proven), summedTime(proven.slice(0, count))];
    if (!all.ok || !ofCounted.ok)
        return undefined;
    const missing = all.value.printed - ofCounted.value.printed;
    const rewritten = rewriteDuration(total, partMilliseconds(finestPart(total)) + missing);
    const place = placeOf(total, all.value, ofCounted.value);
    if (place === 'all' || (place !== 'neither' && rewritten.edits.length === 0))
        return UNTIMED;
    if (place !== 'counted' || !fitsAll(rewritten.text, all.value.interval))
        return undefined;
    const padded = withPadding(rewritten, cell, table.table, table.columns.total ?? -1);
    const added = sumText(all.value.durations.slice(count).map(durationText));
    return { before: total.text, after: rewritten.text, added, edits: padded.edits };
}
function placeOf(total, all, ofCounted) {
    const [fitsAllPlans, fitsCounted] = [all, ofCounted].map(({ interval }) => meets(durationInterval(total), interval));
    if (fitsAllPlans !== fitsCounted)
        return fitsAllPlans === true ? 'all' : 'counted';
    if (fitsAllPlans !== true)
        return 'neither';
    const [isAll, isCounted] = [all, ofCounted].map(({ printed }) => rewriteDuration(total, printed).edits.length === 0);
    if (isAll === isCounted)
        return 'either';
    return isAll === true ? 'all' : 'counted';
}
function fitsAll(text, interval) {
    const written = quantity_readDuration(text, 0);
    return written.kind === 'duration' && meets(durationInterval(written), interval);
}

;// CONCATENATED MODULE: ./src/validate/rules/evidence-completed.ts









const evidenceCompleted = {
    id: 'evidence-completed',
    summary: 'No count of completed plans is less than the number of plans that have a SUMMARY file.',
    severity: 'error',
    fixable: 'sometimes',
    check: (context) => [...rowVerdicts(context), frontMatter(context), evidence_completed_planLine(context)],
};
function rowVerdicts(context) {
    const rows = rowsWithEvidence(context);
    if (!rows.ok)
        return [unchecked(rows.reason, 'rows')];
    return rows.value.map((row) => judgeRow(row, context));
}
function judgeRow(evidence, context) {
    const { subject, row, folder } = evidence;
    const { completed, kind } = row.plans;
    if (completed === undefined) {
        return unchecked(kind === 'planned' ? 'the row counts planned plans' : 'the row has no count', subject);
    }
    if (!folder.ok)
        return unchecked(folder.reason, subject);
    const finished = finishedPlans(folder.value);
    return judgeCount(completed, finished, subject) ?? brokenRow(evidence, finished, context);
}
function judgeCount(count, { proven, doubtful }, subject) {
    if (proven.length > count)
        return undefined;
    const [first] = doubtful;
    const isDoubtful = first !== undefined && proven.length + doubtful.length > count;
    return isDoubtful ? unchecked(first.reason, subject) : holds(subject);
}
function brokenRow(evidence, { proven, doubtful }, context) {
    const { subject, row } = evidence;
    const isCertain = doubtful.length === 0;
    const severity = severityOf(evidence, context);
    const raised = raisedRow(evidence, proven);
    return fails({
        subject,
        ...(severity === undefined ? {} : { severity }),
        message: `The row ${code(row.phase.text)} counts ${counted(row.plans.completed ?? 0, 'completed plan')}, but ${have(proven)} a summary: ${filesText(summaryPaths(proven))}. Bring the row up to date${unlessMore(doubtful)}.`,
        actual: isCertain ? raised.actual : row.plans.text,
        expected: isCertain ? raised.expected : `at least ${proven.length}`,
        range: row.plans.range,
        proof: summaryPaths(proven),
        ...(raised.edits.length === 0 || !isCertain
            ? {}
            : {
                fix: {
                    title: `Replace ${raised.actual} by ${raised.expected}`,
                    field: raised.field,
                    formula: raised.formula,
                    applicability: severity === undefined ? raised.applicability : 'unsafe',
                    edits: raised.edits,
                },
            }),
    });
}
function unlessMore(doubtful) {
    const paths = doubtful.map(({ path }) => path);
    return paths.length === 0
        ? ''
        : `, and look whether ${filesText(paths)} ${paths.length === 1 ? 'counts' : 'count'} too`;
}
function have(plans) {
    return `${counted(plans.length, 'plan')} ${plans.length === 1 ? 'has' : 'have'}`;
}
function severityOf({ row, table }, { document }) {
    if (isUntouched(table, document))
        return 'notice';
    const { plans, total, average } = row;
    const isTimed = total?.value.kind === 'duration' || average?.value.kind === 'duration';
    const isBare = plans.planned === undefined && !/complete|done/i.test(plans.text);
    return isBare && !isTimed && plans.completed !== 0 ? 'warning' : undefined;
}
function isUntouched({ rows }, document) {
    const block = theBlock(document);
    const total = block.ok ? block.value.totalPlans?.value : undefined;
    return (!(total?.kind === 'count' && total.value > 0) &&
        rows.every(({ plans, total: time }) => (plans.completed ?? 0) === 0 &&
            plans.planned === undefined &&
            !(time?.value.kind === 'duration' && partMilliseconds(finestPart(time.value)) > 0)));
}
const FRONT = 'front matter';
function frontMatter(context) {
    const entries = context.document.frontMatter?.entries;
    const entry = entries?.get('progress.completed_plans');
    const { text = '', value } = entry ?? {};
    if (entry === undefined || typeof value !== 'number' || !/^\d{1,6}$/.test(text))
        return unchecked('the front matter has no count of completed plans', FRONT);
    const total = entries?.get('progress.total_plans')?.value;
    if (value === 0 && total === 0)
        return unchecked('the front matter counts no plans yet', FRONT);
    const folders = milestonePlans(context);
    if (!folders.ok)
        return unchecked(folders.reason, FRONT);
    const finished = {
        proven: folders.value.flatMap(({ proven }) => proven),
        doubtful: folders.value.flatMap(({ doubtful }) => doubtful),
    };
    return (judgeCount(value, finished, FRONT) ??
        brokenCount({ text, range: entry.range, total }, finished, folders.value));
}
function brokenCount({ text, range, total }, { proven, doubtful }, folders) {
    const isCertain = doubtful.length === 0;
    const rewritten = rewriteNumber(text, range, proven.length);
    const fits = typeof total !== 'number' || proven.length <= total;
    const proving = folders.filter((folder) => folder.proven.length > 0);
    return fails({
        subject: FRONT,
        message: `\`completed_plans\` says ${text}, but ${have(proven)} a summary: ${proof(proving)}. Bring the count up to date${fits ? '' : ', and `total_plans` with it'}${unlessMore(doubtful)}.`,
        actual: text,
        expected: isCertain ? rewritten.text : `at least ${rewritten.text}`,
        range,
        proof: provedBy(proving),
        ...(fits && isCertain
            ? {
                fix: {
                    title: `Replace ${text} by ${rewritten.text}`,
                    field: 'progress.completed_plans',
                    formula: `${counted(proven.length, 'plan')} with a summary`,
                    applicability: 'safe',
                    edits: rewritten.edits,
                },
            }
            : {}),
    });
}
function proof(folders) {
    const [first, ...others] = folders;
    if (first && others.length === 0)
        return filesText(summaryPaths(first.proven));
    return foldersText(folders.map(({ path, proven }) => ({ path, count: proven.length })));
}
function provedBy(folders) {
    const [first, ...others] = folders;
    return first && others.length === 0 ? summaryPaths(first.proven) : folders.map(({ path }) => path);
}
const LINE = 'plan line';
const COUNTS = /^\W*\d+\s*(?:of|\/|de)\s*\d+\s*(?:plans?\s+)?(?:completed?|done|executed)\b/i;
function evidence_completed_planLine({ document, evidence }) {
    const { phase, plan } = document.position;
    if (!plan?.current || !COUNTS.test(plan.raw.value))
        return unchecked('the `Plan:` line does not count completed plans', LINE);
    if (phase?.key === undefined)
        return unchecked('the current phase is not known', LINE);
    const folder = evidence.folderOf(phase.key);
    if (!folder.ok)
        return unchecked(folder.reason, LINE);
    if (folder.value === undefined)
        return unchecked(`there is no folder of phase ${phase.key}`, LINE);
    const { proven, doubtful } = finishedPlans(folder.value);
    const verdict = judgeCount(plan.current.value, { proven, doubtful }, LINE);
    if (verdict)
        return verdict;
    return fails({
        subject: LINE,
        severity: 'warning',
        message: `Plan says ${code(plan.raw.value)}, but ${have(proven)} a summary: ${filesText(summaryPaths(proven))}. Bring the line up to date${unlessMore(doubtful)}.`,
        actual: String(plan.current.value),
        expected: `at least ${proven.length}`,
        range: plan.current.range,
        proof: summaryPaths(proven),
        related: [{ range: phase.raw.range, note: 'the current phase' }],
    });
}

;// CONCATENATED MODULE: ./src/evidence/roadmap/totals.ts


function phaseTotals(roadmap, slice, folders = 0) {
    if (slice.verdict !== 'certain')
        return [];
    const name = slice.milestone ?? 'the roadmap';
    const isArchived = archivesFinder(roadmap);
    const all = [...roadmap.phases, ...roadmap.progress].filter(({ key }) => !isBacklog(key));
    const live = roadmap.phases.filter(({ kind, range }) => kind === 'heading' && !isArchived(range.start));
    const own = slice.phases.filter(({ retired }) => !retired);
    const highest = Math.max(0, ...own.map(({ key }) => Math.floor(phaseOrder(key))));
    const { span } = slice;
    const counts = [
        ...totals_counted(`the phases of ${name}`, own),
        ...totals_counted(`the phases of ${name}, retired ones included`, slice.phases),
        ...totals_counted('the headings of phases', havingA(slice, 'heading')),
        ...totals_counted('the checklist of phases', havingA(slice, 'checklist')),
        ...(span === undefined ? [] : [{ name: `the span of ${name}`, total: span.last - span.first + 1 }]),
        { name: 'the highest number of a phase', total: highest },
        ...totals_counted('the headings of phases outside of archives', live),
        ...totals_counted('all phases of ROADMAP.md', all),
        { name: 'the folders of phases', total: folders },
    ];
    const totals = counts.map(({ total }) => total);
    return counts.filter(({ total }, index) => total > 0 && totals.indexOf(total) === index);
}
function totals_counted(name, phases) {
    const unique = [...new Set(phases.map(({ key }) => key))];
    const whole = unique.filter((key) => !key.includes('.'));
    return [
        { name, total: unique.length },
        { name: `${name}, decimals left out`, total: whole.length },
    ];
}
function havingA({ phases }, kind) {
    return phases.filter(({ mentions }) => mentions.some((mention) => mention.kind === kind));
}
function archivesFinder({ archives }) {
    return (at) => archives.some(({ start, end }) => start <= at && at < end);
}
function sharedNumbers({ phases }) {
    return phases.flatMap(({ key, mentions }) => {
        const lists = groupBy(mentions.filter(({ retired }) => !retired), ({ kind }) => kind);
        const names = [...lists.values()].map((list) => [
            ...new Map(list.map(({ name }) => [name.trim().toLowerCase(), name])).values(),
        ]);
        const most = names.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
        return most.length < 2 ? [] : [{ key, names: most }];
    });
}

;// CONCATENATED MODULE: ./src/validate/roadmap-reading.ts



function otherMilestone({ position }, { milestone }) {
    const named = milestones_versionIn(position.phase?.raw.value.slice(0, 400) ?? '');
    if (named === undefined || milestone === undefined || milestones_foldVersion(named) === milestones_foldVersion(milestone)) {
        return undefined;
    }
    return `the \`Phase:\` line speaks of ${named}, the current part of ROADMAP.md is ${milestone}`;
}
function speaksOf({ phases, progress, boxes, declared, milestones, source }, key) {
    return ([...phases, ...progress].some((one) => one.key === key) ||
        [...boxes, ...declared].some((one) => one.phase === key) ||
        milestones.some(({ span }) => span !== undefined && spans(span, key)) ||
        source.lines.some(({ text }) => mentions(text.slice(0, 2_000), key)));
}
const NUMBERS = /\b(?:phases?|fases?)\s+#?((?:\d{1,4}[a-z]?(?:\.\d{1,3})*(?:\s*(?:[-–—,&/+]|and|to|through)\s*)?){1,20})/gi;
function mentions(text, key) {
    return [...text.matchAll(NUMBERS)].some(([, list = '']) => {
        const numbers = list.toLowerCase().match(/\d+[a-z]?(?:\.\d+)*/g) ?? [];
        const orders = numbers.map(phaseOrder);
        const isSpan = /[-–—]|to|through/i.test(list);
        const order = phaseOrder(key);
        return (numbers.some((number) => number.replace(/(^|\.)0+(?=\d)/g, '$1') === key) ||
            (isSpan && order >= Math.min(...orders) && Math.floor(order) <= Math.max(...orders)));
    });
}
function allTotals(roadmap, slice, planning) {
    const folders = planning.phases.flatMap(({ id }) => id ?? []);
    const own = new Set(slice.phases.map(({ key }) => key));
    const last = Math.max(0, ...[...own].map(phaseOrder));
    const known = [...new Set([...roadmap.phases, ...roadmap.progress].map(({ key }) => key))];
    const upToNow = known.filter((key) => phaseOrder(key) <= last);
    const extra = [
        { name: 'the phases up to the last one of the milestone', total: upToNow.length },
        { name: 'these without decimals', total: upToNow.filter((key) => !key.includes('.')).length },
        { name: 'the folders of its phases', total: folders.filter(({ key }) => own.has(key)).length },
    ];
    return [...phaseTotals(roadmap, slice, folders.length), ...extra];
}
const OUT = 'deferred|postponed|dropped|cancell?ed|removed|skipped|merged|superseded|abandoned|parked|descoped|folded|optional';
const LEFT_OUT = new RegExp(String.raw `\bphases?\s+#?\d[^.;|]{0,50}\b(?:${OUT})\b|\b(?:${OUT})\b[^.;|]{0,30}\bphases?\s+#?\d`, 'i');
const DECISION = new RegExp(String.raw `^\s*[-*+]\s+(?:\[[^\]]*\]:?|\*\*[^*]*:\*\*|\*\*[^*]*\*\*:|Phase\s+[\d.-]+:)(?!\s*(?:${OUT})\b)`, 'i');
function leftOutLine(document, roadmap, slice) {
    const deferred = slice.phases.find(({ row }) => row?.state === 'deferred');
    if (deferred)
        return `ROADMAP.md has deferred phase ${deferred.key}`;
    const own = document.lines.find(({ kind, text }) => kind !== 'code' && !DECISION.test(text) && LEFT_OUT.test(text.slice(0, 1_000)));
    if (own)
        return `line ${own.number} speaks of a phase that may not be counted`;
    const isLeftOut = roadmap.source.lines.some(({ text }) => isOfPhase(text.slice(0, 1_000), slice)) ||
        slice.phases.some(({ mentions: all }) => all.some(({ part }) => isOfSection(part, roadmap)));
    return isLeftOut ? 'ROADMAP.md speaks of a phase that may not be counted' : undefined;
}
function isOfPhase(text, { phases }) {
    return LEFT_OUT.test(text) && phases.some(({ key }) => mentions(text, key));
}
const SECTION_LEFT_OUT = new RegExp(String.raw `^ {0,3}(?:(?:[-*+]\s+)?[*_]*status[*_]*:[*_\s]*|[*_(~]*)(?:${OUT})\b`, 'im');
function isOfSection({ start, end }, { source }) {
    return SECTION_LEFT_OUT.test(source.text.slice(start, end));
}
const PLAN_OUT = 'historical|locked|superseded|archived|abandoned|cancell?ed|dropped|merged|obsolete|frozen|retired|replaced|withdrawn|deferred|skipped';
const PLANS_LEFT_OUT = new RegExp(String.raw `(?:\bplans?\b|\b\d+(?:\.\d+)?-\d+\b)[^.;|]{0,80}\b(?:${PLAN_OUT})\b|\b(?:${PLAN_OUT})\b[^.;|]{0,60}(?:\bplans?\b|\b\d+(?:\.\d+)?-\d+\b)|~~[^~]{0,60}\b\d+(?:\.\d+)?-\d+\b[^~]{0,200}~~`, 'i');
function whyMorePlans({ source }, { key, mentions, row, declared }, planned) {
    const sections = mentions.map(({ part }) => source.text.slice(part.start, part.end));
    if (sections.some((text) => text.split('\n').some((line) => PLANS_LEFT_OUT.test(line.slice(0, 1_000))))) {
        return `ROADMAP.md speaks of a plan of phase ${key} that may not be counted`;
    }
    const counts = [declared?.total, row?.plans?.total].filter((count) => count !== undefined);
    const agree = counts.length > 0 && counts.every((count) => count === planned);
    return agree ? `ROADMAP.md counts ${planned} plans of phase ${key} as well` : undefined;
}

;// CONCATENATED MODULE: ./src/validate/rules/evidence-plans.ts






const evidencePlans = {
    id: 'evidence-plans',
    summary: 'The `y` of a row `x/y` is not less than the number of PLAN files of its phase.',
    severity: 'warning',
    fixable: 'sometimes',
    check: (context) => {
        const rows = rowsWithEvidence(context);
        return rows.ok ? rows.value.map((row) => evidence_plans_judge(row, context)) : [unchecked(rows.reason)];
    },
};
function evidence_plans_judge(evidence, context) {
    const { subject, row, folder } = evidence;
    const { planned } = row.plans;
    if (planned === undefined)
        return unchecked('the row is not of the form `x/y`', subject);
    if (!folder.ok)
        return unchecked(folder.reason, subject);
    const plans = meantPlans(folder.value);
    if (plans.length <= planned)
        return holds(subject);
    const isProven = finishedPlans(folder.value).proven.length > planned;
    const reason = isProven ? undefined : morePlans(evidence, planned, context);
    return reason === undefined ? broken(evidence, planned, plans) : unchecked(reason, subject);
}
function morePlans({ row }, planned, { evidence }) {
    const { roadmap, slice } = evidence;
    const phase = slice.ok ? slice.value.phases.find(({ key }) => key === row.phase.value.key) : undefined;
    return roadmap.ok && phase ? whyMorePlans(roadmap.value, phase, planned) : undefined;
}
function meantPlans({ planned, done }) {
    const carriedOut = new Set(done);
    return planned.filter((plan) => plan.superseded === false || carriedOut.has(plan));
}
function broken({ subject, row, table }, planned, plans) {
    const rewritten = rewritePlans(row, table, { planned: plans.length });
    const isPlain = /^[\d\s/]+$/.test(row.plans.text);
    const edits = (rewritten?.edits ?? []).filter(({ text }) => text.trim() !== '');
    return fails({
        subject,
        message: `The row ${code(row.phase.text)} says ${row.plans.text}, but its folder has ${plans.length} PLAN files: ${filesText(plans.flatMap(({ plan }) => plan ?? []))}. Raise the ${planned}, or mark the plans that were given up as superseded.`,
        actual: row.plans.text,
        ...(rewritten ? { expected: rewritten.text } : {}),
        range: row.plans.range,
        proof: plans.flatMap(({ plan }) => plan ?? []),
        ...(rewritten && isPlain
            ? {
                fix: {
                    title: `Replace ${row.plans.text} by ${rewritten.text}`,
                    field: `Plans of ${subject}`,
                    formula: `${plans.length} PLAN files`,
                    applicability: 'unsafe',
                    edits,
                },
            }
            : {}),
    });
}

;// CONCATENATED MODULE: ./src/validate/rules/evidence-time.ts








const evidenceTime = {
    id: 'evidence-time',
    summary: 'The total of a By Phase row is the sum of the durations in the summaries of its phase.',
    severity: 'warning',
    fixable: 'sometimes',
    check: (context) => {
        const rows = rowsWithEvidence(context);
        return rows.ok ? rows.value.map(evidence_time_judge) : [unchecked(rows.reason)];
    },
};
function evidence_time_judge(evidence) {
    const { subject, row, folder } = evidence;
    const total = row.total?.value;
    if (total?.kind !== 'duration' || total.qualifier !== undefined)
        return unchecked('the total is not a plain time with a unit', subject);
    if (!folder.ok)
        return unchecked(folder.reason, subject);
    const summed = phaseTime(folder.value, row.plans.completed);
    if (!summed.ok)
        return unchecked(summed.reason, subject);
    return meets(summed.value.interval, durationInterval(total))
        ? holds(subject)
        : evidence_time_broken(evidence, folder.value, total, summed.value);
}
function evidence_time_broken({ subject, row, table }, folder, total, summed) {
    const rewritten = rewriteDuration(total, summed.printed);
    const cell = row.total?.cell;
    const padded = cell ? withPadding(rewritten, cell, table.table, table.columns.total ?? -1) : rewritten;
    const parts = sumText(summed.durations.map(durationText));
    const from = summed.durations.map((duration) => ({ row, duration }));
    const unit = rowUnit({ ...summed, from, approximate: false });
    const added = from.length === 1 ? parts : `${parts} = ${time(summed.printed, unit)}`;
    const finished = folder.plans.filter(({ summary }) => summary !== undefined);
    return fails({
        subject,
        message: `The total of row ${code(row.phase.text)} says ${total.text}, but ${finished.length === 1 ? 'the summary of its plan states' : `the summaries of its ${finished.length} plans state`} ${added} (${filesText(summaryPaths(finished))}). Correct the total, or the durations.`,
        actual: total.text,
        expected: rewritten.text,
        range: total.range,
        proof: summaryPaths(finished),
        related: [{ range: row.plans.range, note: 'completed plans' }],
        fix: {
            title: `Replace ${total.text} by ${rewritten.text}`,
            field: `Total of ${subject}`,
            formula: `${parts}, as the summaries state`,
            applicability: 'unsafe',
            edits: vanishes(rewritten, summed.printed) ? [] : padded.edits,
        },
    });
}

;// CONCATENATED MODULE: ./src/validate/rules/focus.ts



const PHASES = /\bphases?\s+#?(\d{1,4}(?:\.\d{1,3})*[a-z]?)(?:\s*(?:-|–|—|to|through|and|&|\/|,)\s*#?(\d{1,4}(?:\.\d{1,3})*))?/gi;
const AT_EDGE = /complete|verif|ready|transition|planning|not started/i;
const focus_focus = {
    id: 'focus',
    summary: 'Current focus, when it names phases, names the current one.',
    severity: 'notice',
    fixable: 'never',
    check: (context) => [check(context)],
};
function check({ document }) {
    const { focus: field, phase } = document.position;
    if (!field || field.value.value === '')
        return unchecked('the file has no `Current focus:` line');
    if (phase?.key === undefined || !phase.number)
        return unchecked('the current phase is not known');
    const named = [...field.value.value.matchAll(PHASES)];
    const [first] = named;
    if (!first)
        return unchecked('the focus names no phase');
    if (named.some((match) => namesOneOf(match, phase.key, currentPhases(document.position))))
        return holds();
    const [text] = first;
    const start = field.value.range.start + first.index;
    return fails({
        message: `Current focus names ${code(text)}, but the current phase is ${phase.key}. Bring the focus up to date.`,
        actual: text,
        expected: `Phase ${phase.key}`,
        range: { start, end: start + text.length },
        related: [{ range: phase.number.range, note: 'the current phase' }],
    });
}
function currentPhases({ phase, status, plan }) {
    const current = phase?.number?.value ?? Number.NaN;
    const isAtEdge = phase?.complete === true || AT_EDGE.test(`${status?.value.value ?? ''} ${plan?.raw.value ?? ''}`);
    return isAtEdge ? [current, Math.floor(current) - 1, Math.floor(current) + 1] : [current];
}
function namesOneOf([, from = '', to = from], key, phases) {
    const [low, high] = [Number.parseFloat(from), Number.parseFloat(to)];
    return (phaseKey(from) === key || phases.some((phase) => phase >= low && phase <= high) || phases.includes(high));
}

;// CONCATENATED MODULE: ./src/validate/rules/front-matter-counts.ts

const frontMatterCounts = {
    id: 'front-matter-counts',
    summary: 'The front matter counts no more completed plans or phases than there are.',
    severity: 'error',
    fixable: 'never',
    check: ({ metrics: { progress } }) => [
        front_matter_counts_check('plans', progress.counts.plans, 'error'),
        front_matter_counts_check('phases', progress.counts.phases, 'warning'),
    ],
};
function front_matter_counts_check(noun, count, severity) {
    if (!count.ok)
        return unchecked(count.reason, noun);
    const { done, total, from } = count.value;
    if (done <= total)
        return holds(noun);
    const [doneRange, totalRange] = from;
    return fails({
        subject: noun,
        severity,
        message: `The front matter counts ${done} completed ${noun} of ${total}. Correct \`total_${noun}\` or \`completed_${noun}\`.`,
        actual: String(done),
        expected: `at most ${total}`,
        range: doneRange ?? { start: 0, end: 0 },
        related: totalRange ? [{ range: totalRange, note: `${noun} in all` }] : [],
    });
}

;// CONCATENATED MODULE: ./src/validate/rules/front-matter-duplicate.ts

const frontMatterDuplicate = {
    id: 'front-matter-duplicate',
    summary: 'The file has one front matter block.',
    severity: 'error',
    fixable: 'never',
    check: ({ document: { frontMatter, duplicateFrontMatter } }) => {
        const [second, ...more] = duplicateFrontMatter;
        if (second)
            return [front_matter_duplicate_broken([second, ...more], frontMatter)];
        return [frontMatter ? holds() : unchecked('the file has no front matter')];
    },
};
function front_matter_duplicate_broken([second, ...more], first) {
    const message = more.length === 0
        ? 'This is a second front matter block; its figures are older or newer than those of the first. Keep the current one and remove the other.'
        : `This is the second of ${more.length + 2} front matter blocks; their figures are older or newer than those of the first. Keep the current one and remove the others.`;
    return fails({
        message,
        range: fence(second),
        related: [
            ...(first ? [{ range: fence(first), note: 'the first block' }] : []),
            ...more.slice(0, MOST_RELATED).map((block) => ({ range: fence(block), note: 'a further block' })),
        ],
    });
}
const MOST_RELATED = 20;
function fence({ range: { start } }) {
    return { start, end: start + 3 };
}

;// CONCATENATED MODULE: ./src/validate/basis-words.ts


function basisWords(yardstick) {
    return yardstick === undefined ? '' : `; the base revision's percentage followed the ${yardstick.basis}`;
}
function nothingElse({ basis, share }, decimals = 0) {
    const smaller = basis === 'min' ? ', the smaller of plans and phases,' : '';
    const verb = smaller === '' ? '=' : 'is';
    return `the progress basis is ${basis}, and ${describe(share)}${smaller} ${verb} ${canonicalPercent(share, decimals)}%`;
}

;// CONCATENATED MODULE: ./src/evidence/open-work.ts
function openBeside({ roadmap, slice, folderOf, planning }) {
    if (slice.ok) {
        const phases = slice.value.phases.filter(({ retired }) => !retired);
        const open = phases.find(isOpen);
        if (open)
            return `ROADMAP.md has phase ${open.key} open`;
        const folders = phases.flatMap(({ key }) => {
            const folder = folderOf(key);
            return folder.ok && folder.value ? [folder.value] : [];
        });
        return openFolder(folders);
    }
    const mention = roadmap.ok ? roadmap.value.phases.find(isUnticked) : undefined;
    if (mention)
        return `ROADMAP.md has phase ${mention.key} open`;
    return planning.ok ? openFolder(planning.value.phases) : undefined;
}
function isOpen({ complete, mentions, row, boxes }) {
    const isRowOpen = row?.state === 'open' || (row?.plans !== undefined && row.plans.done < row.plans.total);
    return (!complete && (isRowOpen || mentions.some(isUnticked))) || boxes.some(({ ticked }) => !ticked);
}
function isUnticked({ ticked, retired }) {
    return ticked === false && !retired;
}
function openFolder(folders) {
    const open = folders.find(({ planned }) => planned.some((plan) => !plan.done));
    return open && `${open.path} has a plan without a finished summary`;
}

;// CONCATENATED MODULE: ./src/validate/percent-correction.ts


function objectionBeside(value, { evidence }) {
    const open = value >= 100 ? openBeside(evidence) : undefined;
    return open === undefined ? undefined : notOffered(value, open);
}
function correctionIn(context) {
    const { correction } = context.metrics.progress;
    const objection = correction?.to.objection ?? (correction && objectionBeside(correction.to.value, context));
    if (correction === undefined || objection === undefined)
        return correction;
    return { by: correction.by, to: { ...correction.to, applicability: 'unsafe', objection } };
}
function applicabilityWith(objection, otherwise) {
    if (objection === undefined)
        return otherwise;
    return objection.isFinal ? undefined : 'unsafe';
}
function objectionWords(objection) {
    return objection === undefined ? '' : `; ${objection.reason}`;
}

;// CONCATENATED MODULE: ./src/validate/rules/front-matter-percent.ts







const front_matter_percent_frontMatterPercent = {
    id: 'front-matter-percent',
    summary: 'The percentage of the front matter fits its counts, or the body percentage that it was copied from.',
    severity: 'error',
    fixable: 'sometimes',
    check: (context) => [front_matter_percent_check(context)],
};
function front_matter_percent_check(context) {
    const { metrics, tolerance } = context;
    const { frontMatter, counts, basis, position } = metrics.progress;
    if (!frontMatter.ok)
        return unchecked(frontMatter.reason);
    const { shares: known } = counts;
    if (known.length === 0)
        return unchecked('the front matter has no counts that give a percentage');
    const percent = frontMatter.value;
    if (percent.value > 100)
        return unchecked('the percentage is above 100');
    const fits = (share) => fitsShare(percent, share, tolerance);
    if (basis.setting !== 'auto')
        return front_matter_percent_byName(percent, context, fits);
    if (known.some(fits))
        return holds();
    if (!knowsPosition(context) && position.some(fits))
        return holds();
    const [first, ...more] = known.filter(({ done, total }) => done <= total);
    if (first === undefined)
        return unchecked(impossible(counts).join(' and '));
    return copyOf(percent, metrics.progress, tolerance) ?? misfit(percent, context, [first, ...more]);
}
function front_matter_percent_byName(percent, context, fits) {
    const { basis, counts } = context.metrics.progress;
    if (!basis.frontMatter.ok)
        return unchecked(basis.frontMatter.reason);
    const yardstick = basis.frontMatter.value;
    if (fits(yardstick.share))
        return holds();
    const target = canonicalPercent(yardstick.share, percent.decimals);
    return front_matter_percent_broken(percent, yardstick.share, counts.shares, {
        why: nothingElse(yardstick, percent.decimals),
        isSafe: impossible(counts).length === 0,
        objection: softened(limitTo(target, context.document) ?? objectionBeside(target, context)),
    });
}
function misfit(percent, context, possible) {
    const { progress } = context.metrics;
    const values = possible.map((count) => canonicalPercent(count, percent.decimals));
    const agree = values.every((value) => value === values[0]);
    const { frontMatter: followed } = progress.basis;
    const yardstick = !agree && followed.ok ? followed.value : undefined;
    const { target, objection } = targetOf(percent, context, yardstick ? [yardstick.share] : possible);
    const isKnown = agree || yardstick !== undefined;
    const excess = impossible(progress.counts);
    const isDoubted = excess.length > 0 || outvotesCounts(progress);
    const named = possible.map((count) => `${describe(count)} = ${canonicalPercent(count)}%`);
    return front_matter_percent_broken(percent, target, possible, {
        why: `the counts beside it give ${[...named, ...excess].join(', ')}${basisWords(yardstick)}`,
        isSafe: isKnown && !isDoubted && !front_matter_percent_isOpposed(target, progress, yardstick),
        objection,
    });
}
function targetOf(percent, context, possible) {
    const { document, metrics } = context;
    const { percent: body } = metrics.progress;
    const isFollowed = (count) => body.ok && fitsShare(body.value, count, 'printed');
    const ranked = [...possible].sort((a, b) => Number(isFollowed(b)) - Number(isFollowed(a)) || percent_percentOf(a) - percent_percentOf(b));
    const judged = ranked.map((target) => {
        const value = canonicalPercent(target, percent.decimals);
        const facts = { document, readings: metrics.progress };
        return {
            target,
            objection: objectionTo(percent, value, 'counts', facts) ?? objectionBeside(value, context),
        };
    });
    const [first = { target: possible[0], objection: undefined }] = judged;
    return judged.find(({ objection }) => objection?.isFinal !== true) ?? first;
}
function knowsPosition({ document, metrics }) {
    const { phases } = metrics.progress.counts;
    return phases.ok && positionDoubt(document, phases.value) === undefined;
}
function copyOf(percent, progress, tolerance) {
    const { percent: body, line, ratio, formulas, comparable, correction } = progress;
    if (!body.ok || !line.ok || body.value.value !== percent.value || correction)
        return undefined;
    const shares = ratio.ok ? [ratio.value, ...formulas] : formulas;
    if (shares.some((share) => fitsShare(body.value, share, tolerance)))
        return holds();
    return comparable.ok ? undefined : unchecked(`it repeats the body percentage, and ${comparable.reason}`);
}
function impossible({ plans, phases }) {
    return [plans, phases].flatMap((count) => count.ok && count.value.done > count.value.total
        ? [`${describe(count.value)}, which is more than there are`]
        : []);
}
function front_matter_percent_isOpposed(target, { percent: body, correction, basis }, yardstick) {
    if (!body.ok || fitsShare(body.value, target, 'printed'))
        return false;
    const isCorrected = correction?.to.applicability === 'safe';
    const after = isCorrected ? { ...body.value, value: correction.to.value } : body.value;
    if (isCorrected && fitsShare(after, target, 'printed'))
        return false;
    return yardstick === undefined || !basis.line.ok || !fitsShare(after, basis.line.value.share, 'printed');
}
function front_matter_percent_broken(percent, target, counts, judged) {
    const { why, isSafe, objection } = judged;
    const written = rewriteNumber(percent.text, percent.range, canonicalPercent(target, percent.decimals));
    const applicability = applicabilityWith(objection, isSafe ? 'safe' : 'unsafe');
    const fix = applicability && {
        title: `Replace ${percent.text} by ${written.text}`,
        field: 'progress.percent',
        formula: describe(target),
        applicability,
        edits: written.edits,
    };
    return fails({
        message: `\`percent\` says ${percent.text}, but ${why}${objectionWords(objection)}. Correct the percentage, or the counts if those were left behind.`,
        actual: percent.text,
        range: percent.range,
        related: counts.flatMap(({ from, name }) => from.slice(0, 1).map((range) => ({ range, note: `completed ${name}` }))),
        ...(fix ? { expected: written.text, fix } : {}),
    });
}

;// CONCATENATED MODULE: ./src/validate/rules/front-matter-syntax.ts



const frontMatterSyntax = {
    id: 'front-matter-syntax',
    summary: 'The front matter is closed and valid YAML.',
    severity: 'error',
    fixable: 'sometimes',
    check: ({ document: { frontMatter, source } }) => {
        if (!frontMatter)
            return [unchecked('the file has no front matter')];
        const { problem, closed } = frontMatter;
        if (!problem)
            return [holds()];
        const { message, range, edits } = problem;
        const lines = [...new Set(edits?.map(({ start }) => positionAt(source, start).line))];
        return [
            fails({
                severity: closed ? 'warning' : 'error',
                message: lines.length > 1 ? `${message} Lines ${listed(lines.map(String))} have one.` : message,
                range,
                ...(edits ? { fix: quote(edits, lines.length) } : {}),
            }),
        ];
    },
};
function quote(edits, count) {
    return {
        title: count > 1 ? `Quote ${count} values` : 'Quote the value',
        field: 'front matter',
        formula: count > 1 ? `the same ${count} values, quoted` : 'the same value, quoted',
        applicability: 'safe',
        edits,
    };
}

;// CONCATENATED MODULE: ./src/validate/rules/leaked-placeholder.ts



const FLAG = String.raw `--(?:phase|name|plans?|stopped-at|resume-file|status|milestone)(?![\w-])`;
const AFTER_PHASE = String.raw `(?<=\bphase\s{1,3})--(?:phase|name)(?![\w-])`;
const TEMPLATE = String.raw `\[(?:date|Phase name|Name|YYYY-MM-DD[^\]]*|Ready to plan \/ [^\]]*|What happened|Description of last [^\]]*)\]`;
const LETTER = String.raw `\[[XYABN]\](?=\s+(?:of|min|hours?|in)\b|$)`;
const PATTERNS = {
    number: new RegExp(String.raw `(?<![\w-])(?:${FLAG}|${TEMPLATE}|${LETTER})`, 'i'),
    date: new RegExp(String.raw `^(?:${FLAG}|${TEMPLATE}|YYYY-MM-DD(?![\w-]))|${AFTER_PHASE}`, 'i'),
    text: new RegExp(String.raw `^(?:${FLAG}(?=\s*$|\s+--)|${TEMPLATE})|${AFTER_PHASE}`, 'i'),
};
const FIELDS = [
    ...['plan', 'totalPlans', 'averageDuration', 'totalTime'].map((key) => [key, 'number']),
    ...['lastActivity', 'lastSession'].map((key) => [key, 'date']),
    ...['status', 'focus', 'stoppedAt', 'resumeFile'].map((key) => [key, 'text']),
];
const ENTRIES = [
    ...['current_phase', 'current_plan'].map((key) => [key, 'number']),
    ...['last_updated', 'last_activity'].map((key) => [key, 'date']),
    ...['status', 'stopped_at', 'paused_at'].map((key) => [key, 'text']),
];
const LONGEST_READ = 500;
const leakedPlaceholder = {
    id: 'leaked-placeholder',
    summary: 'No value is a leaked command-line flag or unfilled template text.',
    severity: 'error',
    fixable: 'never',
    check: ({ document }) => {
        const values = valuesOf(document);
        if (values.length === 0)
            return [unchecked('the file has no labelled values')];
        const leaks = values.flatMap((value) => leakIn(value) ?? []);
        if (leaks.length === 0)
            return [holds()];
        return leaks.map(({ value, range }) => fails({
            message: `${code(value)} is ${value.startsWith('--') ? 'a command-line flag that leaked into the file' : 'template text that was never filled in'}. Write the value itself.`,
            actual: value,
            range,
        }));
    },
};
function valuesOf(document) {
    const { phase } = document.position;
    const fields = FIELDS.flatMap(([key, kind]) => {
        const field = fieldOf(document, key);
        return field ? [{ ...field.value, kind }] : [];
    });
    const entries = ENTRIES.flatMap(([key, kind]) => {
        const entry = document.frontMatter?.entries.get(key);
        if (entry?.text === undefined)
            return [];
        const written = document.source.text.slice(entry.range.start, entry.range.end);
        const start = entry.range.start + Math.max(0, written.indexOf(entry.text));
        return [{ value: entry.text, range: { start, end: start + entry.text.length }, kind }];
    });
    const values = [...(phase ? [{ ...phase.raw, kind: 'number' }] : []), ...fields, ...entries];
    return values.filter(({ value }) => value !== '');
}
function leakIn({ value, range, kind }) {
    const match = PATTERNS[kind].exec(value.slice(0, LONGEST_READ));
    if (!match)
        return undefined;
    const start = range.start + match.index;
    return { value: match[0], range: { start, end: start + match[0].length } };
}

;// CONCATENATED MODULE: ./src/validate/rules/metrics-untouched.ts





const metricsUntouched = {
    id: 'metrics-untouched',
    summary: 'The velocity figures are filled in once plans are completed.',
    severity: 'notice',
    fixable: 'never',
    check: (context) => [metrics_untouched_check(context)],
};
function metrics_untouched_check({ document }) {
    const block = theBlock(document);
    if (!block.ok)
        return unchecked(block.reason);
    if (block.value.scope !== '')
        return unchecked(`the velocity block covers "${block.value.scope}" only`);
    const { totalPlans, totalTime } = block.value;
    const zeroPlans = totalPlans?.value.kind === 'count' && totalPlans.value.value === 0;
    const zeroTime = totalTime?.value.kind === 'duration' && partMilliseconds(finestPart(totalTime.value)) === 0;
    const untouched = zeroPlans ? totalPlans : zeroTime ? totalTime : undefined;
    if (!untouched)
        return holds();
    const proof = zeroPlans ? proofOfPlans(document) : proofOfTime(document, totalTime?.value);
    if (!proof)
        return holds();
    return fails({
        message: `The velocity figures still say ${untouched.field.label.value}: ${untouched.value.text}, but ${proof.note}. Fill them in, or remove the block if you do not track them.`,
        actual: untouched.value.text,
        range: untouched.value.range,
        related: [proof],
    });
}
function proofOfPlans(document) {
    const entry = document.frontMatter?.entries.get('progress.completed_plans');
    if (entry && typeof entry.value === 'number' && entry.value > 0) {
        return { range: entry.range, note: `the front matter counts ${entry.value} completed` };
    }
    const table = theTable(document);
    const row = table.ok
        ? table.value.rows.find(({ plans }) => (plans.completed ?? 0) > 0 && plans.planned !== undefined)
        : undefined;
    if (row)
        return { range: row.plans.range, note: `the row of phase ${row.phase.text} has completed plans` };
    const { current, elsewhere } = document.position.plan ?? {};
    if (current && current.value > 1)
        return { range: current.range, note: `the project is at plan ${current.value} of its phase` };
    if (elsewhere && elsewhere.current.value > 1)
        return { range: elsewhere.current.range, note: `the project is at plan ${elsewhere.current.value}` };
    const [first] = document.planRows;
    if (first)
        return { range: first.range, note: 'there are metric rows of completed plans' };
    return proofOfTime(document);
}
function proofOfTime(document, zero) {
    const table = theTable(document);
    const totals = (table.ok ? table.value.rows : []).flatMap(({ phase, total }) => total?.value.kind === 'duration' && partMilliseconds(finestPart(total.value)) > 0
        ? [{ phase, range: total.range, duration: total.value }]
        : []);
    const written = zero?.kind === 'duration' ? durationInterval(zero) : exactly(0);
    const isMore = (from) => !notAbove(sum(from.map(({ duration }) => durationInterval(duration))), written);
    const row = totals.find((one) => isMore([one]));
    if (row)
        return { range: row.range, note: `the row of phase ${row.phase.text} has ${row.duration.text}` };
    const [first] = totals;
    if (first === undefined || !isMore(totals))
        return undefined;
    return {
        range: first.range,
        note: `the rows have ${sumText(totals.map(({ duration }) => duration.text))}`,
    };
}

;// CONCATENATED MODULE: ./src/validate/rules/milestone-phases.ts


const milestonePhases = {
    id: 'milestone-phases',
    summary: 'In `6 phases (7-12)`, the count is the size of the range.',
    severity: 'error',
    fixable: 'never',
    check: ({ document }) => {
        const { phases } = document.milestones;
        if (phases.length === 0)
            return [unchecked('nothing in the file counts a range of phases')];
        const named = once(() => namedIn(document));
        return phases.map((span) => milestone_phases_judge(span, named));
    },
};
function namedIn(document) {
    return { inserted: [...new Set(insertedIn(document))], plans: new Set(plansIn(document)) };
}
function once(make) {
    let made;
    return () => (made ??= { value: make() }).value;
}
function milestone_phases_judge(span, named) {
    const { count, first, last, range, inPassing } = span;
    const size = last - first + 1;
    if (size < 1)
        return unchecked('the range runs backwards');
    if (count.value === size)
        return holds();
    const doubt = inPassing ? milestone_phases_doubtOf(span, size, named) : undefined;
    if (doubt !== undefined)
        return unchecked(doubt);
    return fails({
        ...(inPassing ? { severity: 'warning' } : {}),
        message: `${inPassing ? 'The line' : 'The milestone'} counts ${counted(count.value, 'phase')}, but ${first} to ${last} are ${size}. Correct the count or the range.`,
        actual: String(count.value),
        expected: String(size),
        range: count.range,
        related: [{ range, note: `${first} to ${last}` }],
    });
}
const EARLIEST_YEAR = 1900;
function milestone_phases_doubtOf({ count, first, last, planId }, size, named) {
    if (first >= EARLIEST_YEAR)
        return 'the range may be one of years';
    if (planId !== undefined && mayBePlan(planId, named))
        return 'the range may be the id of a plan';
    const isInserted = named().inserted.some((phase) => phase >= first && phase <= last);
    return count.value > size && isInserted ? 'inserted phases may be counted with the range' : undefined;
}
function mayBePlan(id, named) {
    return /(?:^|-)0\d/.test(id) || named().plans.has(id);
}
function plansIn({ source, planRows, planLists }) {
    return [
        ...[...source.text.matchAll(milestone_phases_PLAN)].map(([, told = '', file = '']) => told || file),
        ...planRows.map(({ phase, plan }) => `${phase}-${plan}`),
        ...planLists.flatMap(({ plans }) => plans.flatMap(({ id }) => id ?? [])),
    ];
}
const milestone_phases_PLAN = /\bplans?\s+(\d{1,4}-\d{1,3})(?![\w-])|(?<![\w.-])(\d{1,4}-\d{1,3})-(?:PLAN|SUMMARY)\b/gi;
function insertedIn({ source, position, phaseTables }) {
    const named = [...source.text.matchAll(INSERTED)].map(([, phase, padded]) => Number(phase ?? padded));
    const rows = phaseTables.flatMap((table) => table.rows.map(({ phase }) => phase.value.number));
    const numbers = [position.phase?.number?.value, ...rows];
    return [...named, ...numbers.flatMap((number = 0) => (Number.isInteger(number) ? [] : Math.floor(number)))];
}
const INSERTED = /\bphases?\s+0*(\d{1,4})\.\d|(?<![\w.])(?:(?=\d{1,4}\.\d{1,3}-\d)|(?=0\d))(\d{1,4})\.\d/gi;

;// CONCATENATED MODULE: ./src/validate/rules/milestone-requirements.ts


const milestoneRequirements = {
    id: 'milestone-requirements',
    summary: 'The requirements of a milestone add up to their total, and no more are done than there are.',
    severity: 'error',
    fixable: 'never',
    check: ({ document: { milestones } }) => {
        if (milestones.requirements.length === 0)
            return [unchecked('no milestone summary counts requirements')];
        return milestones.requirements.map(milestone_requirements_judge);
    },
};
function milestone_requirements_judge({ total, items, complete, ratio, range }) {
    if (ratio) {
        if (ratio.done <= ratio.total)
            return holds();
        return fails({
            message: `${ratio.done} of ${counted(ratio.total, 'requirement')} cannot be done. Correct one of the two numbers.`,
            actual: String(ratio.done),
            expected: `at most ${ratio.total}`,
            range: ratio.range,
        });
    }
    if (!total || !complete)
        return unchecked('the list below the total does not give a count for every item');
    const sum = items.reduce((all, { value }) => all + value, 0);
    if (sum === total.value)
        return holds();
    return fails({
        message: `The milestone counts ${counted(total.value, 'requirement')}, but the list below adds up to ${sum} (${items.map(({ value }) => value).join(' + ')}). Correct the total or the list.`,
        actual: String(total.value),
        expected: String(sum),
        range: total.range,
        related: items
            .map((item) => ({ range: item.range, note: 'an item of the list' }))
            .concat({ range, note: 'the total' }),
    });
}

;// CONCATENATED MODULE: ./src/validate/odd-leaf-words.ts



function oddLeafWords(odd) {
    const { row, claims, isTied } = odd;
    if (isTied)
        return 'One of them was left behind, and the file does not tell which. Correct that one first.';
    const values = claims.map(({ value }) => valueText(odd, value));
    const [first = '', ...more] = values;
    const isOne = more.every((value) => value === first);
    const gives = claims.length === 1 ? 'gives' : claims.length === 2 ? 'both give' : 'all give';
    const formulas = claims.map(({ formula }, index) => isOne ? formula : `${formula} = ${values[index] ?? ''}`);
    const words = isOne ? `${listed(formulas)} ${gives} ${first}` : `compare ${listed(formulas)}`;
    return `${leafText(odd)} in ${code(rowName(row))} is the odd one: ${words}. Correct that one first.`;
}
function oddLeafPlaces({ row, leaf, isTied }) {
    if (isTied)
        return [];
    const range = leaf === 'plans' ? row.plans.range : (row.total?.range ?? row.range);
    return [{ range, note: 'the odd one' }];
}
function leafText({ row, leaf }) {
    return leaf === 'total' ? (row.total?.value.text ?? '') : counted(row.plans.completed ?? 0, 'plan');
}
function valueText({ row, leaf }, value) {
    if (leaf === 'plans')
        return counted(value, 'plan');
    const total = row.total?.value;
    return time(value, total?.kind === 'duration' ? finestPart(total).terms[0]?.unit : undefined);
}

;// CONCATENATED MODULE: ./src/validate/planned-count.ts

function otherCounts({ position }, row) {
    const { phase, plan } = position;
    const { completed, planned } = row.plans;
    const current = plan?.current?.value;
    if (current === undefined || completed === undefined || planned !== undefined)
        return [];
    if (phase?.key === undefined || row.phase.value.key !== phase.key)
        return [];
    if (completed !== plan?.total?.value)
        return [];
    const fits = fitsTimes(row);
    return fits(completed)
        ? []
        : [current - 1, current].filter((count) => count >= 0 && count < completed && fits(count));
}
function fitsTimes({ total, average }) {
    const [whole, part] = [total?.value, average?.value];
    if (whole?.kind !== 'duration')
        return () => false;
    const single = part?.kind === 'duration' ? durationInterval(part) : undefined;
    return (count) => {
        const all = count === 0 ? exactly(0) : single && times(single, count);
        return all !== undefined && meets(all, durationInterval(whole));
    };
}

;// CONCATENATED MODULE: ./src/validate/rules/phase-average.ts













const phaseAverage = {
    id: 'phase-average',
    summary: 'In each row of the By Phase table, Avg/Plan is Total divided by the completed plans.',
    severity: 'error',
    fixable: 'sometimes',
    check: (context) => {
        const { document } = context;
        const qualifier = averageQualifier(document);
        const folderOf = phase_average_folderFinder(context);
        const verdicts = document.phaseTables.flatMap((table) => table.rows.map((row) => phase_average_judge({ row, table, folderOf }, context, qualifier)));
        return verdicts.length > 0 ? verdicts : [unchecked('the file has no By Phase rows')];
    },
};
function averageQualifier({ velocity }) {
    const values = velocity.map(({ averageDuration }) => averageDuration?.value);
    return values.flatMap((value) => (value?.kind === 'duration' ? (value.qualifier ?? []) : []))[0];
}
function phase_average_judge({ row, table, folderOf }, context, qualifier) {
    const { document, metrics, tolerance } = context;
    const subject = rowName(row);
    const { plans, total, average } = row;
    if (plans.completed === undefined || plans.completed === 0)
        return unchecked('no completed plans are counted', subject);
    if (total?.value.kind !== 'duration')
        return unchecked('the total is not a time with a unit', subject);
    if (average?.value.kind !== 'duration')
        return unchecked('the average is not a time with a unit', subject);
    const [whole, part] = [total.value, average.value];
    if (whole.qualifier !== undefined || part.qualifier !== undefined)
        return unchecked('a time is qualified', subject);
    if (partMilliseconds(finestPart(whole)) === 0)
        return unchecked('the total was never filled in', subject);
    const exact = partMilliseconds(finestPart(whole)) / plans.completed;
    const rewritten = withPadding(rewriteDuration(part, exact), average.cell, table.table, table.columns.average ?? -1);
    const fits = tolerance === 'exact'
        ? rewritten.edits.length === 0
        : meets(times(durationInterval(part), plans.completed), durationInterval(whole));
    const claim = { average: part, whole: durationInterval(whole), plans: plans.completed };
    if (fits || isOfTimedPlans(row, document, claim))
        return holds(subject);
    if (otherCounts(document, row).length > 0)
        return unchecked('the count may be one of planned plans', subject);
    const odd = oddLeafOf(row, metrics.velocity.around);
    const evidenceTime = contradictedTime(row, whole, folderOf(row));
    const mayCountWrong = !isRaised(row, context.evidence) &&
        fitsNeighbour(part, { printed: partMilliseconds(finestPart(whole)), plans: plans.completed });
    return phase_average_broken({ row, whole, part, exact, rewritten, odd, evidenceTime, mayCountWrong }, qualifier);
}
function phase_average_folderFinder(context) {
    let folders;
    return (row) => {
        folders ??= foldersOf(context);
        return folders.get(row);
    };
}
function foldersOf(context) {
    const rows = rowsWithEvidence(context);
    if (!rows.ok)
        return new Map();
    return new Map(rows.value.flatMap(({ row, folder }) => (folder.ok ? [[row, folder.value]] : [])));
}
function contradictedTime(row, total, folder) {
    const summed = folder && phaseTime(folder, row.plans.completed);
    if (summed?.ok !== true || meets(summed.value.interval, durationInterval(total)))
        return undefined;
    return time(summed.value.printed, finestUnit(total));
}
function isRaised({ line, plans }, { raisedFrom }) {
    const before = raisedFrom?.phaseTables.flatMap(({ rows }) => rows).find((one) => one.line === line);
    return before !== undefined && before.plans.completed !== plans.completed;
}
function phase_average_broken({ row, whole, part, exact, rewritten, odd, evidenceTime, mayCountWrong }, qualifier) {
    const isRough = whole.approximate || part.approximate || qualifier !== undefined;
    const isSafe = odd === undefined &&
        evidenceTime === undefined &&
        qualifier === undefined &&
        (part.approximate || !whole.approximate) &&
        !mayCountWrong;
    const unless = qualifier === undefined ? '' : `, unless it leaves plans out as well ("${qualifier}")`;
    const plans = counted(row.plans.completed ?? 0, 'plan');
    const advice = evidenceTime !== undefined
        ? `The summaries of the phase state ${evidenceTime}, so correct the total first.`
        : odd
            ? oddLeafWords(odd)
            : `Correct the average${unless}.`;
    return fails({
        subject: rowName(row),
        ...(isRough ? { severity: 'warning' } : {}),
        message: `Avg/Plan says ${part.text}, but ${whole.text} ÷ ${plans} = ${time(exact, finestUnit(part))}. ${advice}`,
        actual: part.text,
        expected: rewritten.text,
        range: part.range,
        related: [
            { range: row.plans.range, note: 'completed plans' },
            { range: whole.range, note: 'total' },
        ],
        fix: {
            title: `Replace ${part.text} by ${rewritten.text}`,
            field: `Avg/Plan of ${rowName(row)}`,
            formula: `${whole.text} ÷ ${plans}`,
            applicability: isSafe ? 'safe' : 'unsafe',
            edits: vanishes(rewritten, exact) ? [] : rewritten.edits,
        },
    });
}
function finestUnit(duration) {
    return finestPart(duration).terms[0]?.unit;
}

;// CONCATENATED MODULE: ./src/validate/later-milestone.ts
function namesLaterMilestone({ versions, frontMatter, source }) {
    const milestone = frontMatter?.entries.get('milestone')?.text;
    const named = milestone === undefined ? versions : [...versions, milestone];
    const isFirst = (version) => /^v?(?:0(?:\.\d+)*|1(?:\.0)*)$/i.test(version);
    return (named.some((version) => !isFirst(version)) ||
        /\bmilestones?\s+(?:[2-9]|[1-9]\d|II|III|IV|V)\b/i.test(source.text));
}

;// CONCATENATED MODULE: ./src/validate/rules/phase-duplicate.ts




const phaseDuplicate = {
    id: 'phase-duplicate',
    summary: 'Each phase has one row in the By Phase table (`05` is `5`).',
    severity: 'warning',
    fixable: 'never',
    check: ({ document }) => {
        const verdicts = document.phaseTables.flatMap((table) => phase_duplicate_judge(table, document));
        return verdicts.length > 0 ? verdicts : [unchecked('the file has no By Phase table')];
    },
};
function phase_duplicate_judge({ rows }, document) {
    const byNumber = new Map();
    const verdicts = [];
    const hasRoadmaps = document.versions.length > 1 || namesLaterMilestone(document);
    for (const row of rows) {
        const { kind, key, name } = row.phase.value;
        if (kind !== 'phase' || key === undefined)
            continue;
        const milestones = byNumber.get(key) ?? new Map();
        const earlier = milestones.get(row.milestone);
        if (earlier) {
            verdicts.push(compare(row, earlier, hasRoadmaps));
            if (!earlier.byName.has(name))
                earlier.byName.set(name, row);
        }
        else {
            if (milestones.size > 0)
                verdicts.push(unchecked('the rows with this number belong to different milestones', rowName(row)));
            milestones.set(row.milestone, { first: row, byName: new Map([[name, row]]) });
        }
        byNumber.set(key, milestones);
    }
    if (byNumber.size === 0)
        return [unchecked('no row names a phase by its number')];
    return verdicts.length > 0 ? verdicts : [holds()];
}
function compare(row, { first, byName }, hasRoadmaps) {
    const { name } = row.phase.value;
    const same = name === '' ? first : (byName.get(name) ?? byName.get(''));
    if (same)
        return twice(row, same);
    return hasRoadmaps
        ? unchecked('two phases of this number have different names; two roadmaps may share the table', rowName(row))
        : sharedNumber(row, first);
}
function twice(row, first) {
    return fails({
        subject: rowName(row),
        message: `Phase ${row.phase.value.key ?? ''} has two rows: ${code(first.phase.text)} in line ${first.line} and ${code(row.phase.text)} here. Keep the one with the right figures.`,
        actual: row.phase.text,
        range: row.phase.range,
        related: [{ range: first.phase.range, note: 'the first row' }],
    });
}
function sharedNumber(row, other) {
    const { key = '' } = row.phase.value;
    return fails({
        subject: rowName(row),
        severity: 'notice',
        message: `Two phases have the number ${key}: ${code(phase_duplicate_titleOf(other))} in line ${other.line} and ${code(phase_duplicate_titleOf(row))} here. Give one of them another number, or both rows the same name if they are one phase.`,
        actual: row.phase.text,
        range: row.phase.range,
        related: [{ range: other.phase.range, note: 'the other phase' }],
    });
}
function phase_duplicate_titleOf({ phase, name }) {
    return name === '' ? phase.text : `${phase.text} ${name}`;
}

;// CONCATENATED MODULE: ./src/validate/rules/phase-missing.ts


const phaseMissing = {
    id: 'phase-missing',
    summary: 'The By Phase table reaches the current phase.',
    severity: 'notice',
    fixable: 'never',
    check: (context) => [phase_missing_check(context)],
};
function phase_missing_check({ document }) {
    const table = theTable(document);
    if (!table.ok)
        return unchecked(table.reason);
    const { phase, plan } = document.position;
    if (!phase?.number)
        return unchecked('the current phase is not known');
    const numbers = table.value.rows.flatMap(({ phase: { value } }) => value.kind === 'phase' && value.number !== undefined ? [value.number] : []);
    if (numbers.length < table.value.rows.length)
        return unchecked('not every row names a phase by its number');
    if (table.value.scope !== '')
        return unchecked(`the table covers "${table.value.scope}" only`);
    const current = phase.number.value;
    const last = Math.max(...numbers);
    if (last >= current)
        return holds();
    const hasFinished = phase.complete || (plan?.current?.value ?? 0) > 1;
    if (Math.floor(current) - last <= 1 && !hasFinished)
        return unchecked('the current phase may not have a finished plan yet');
    if (document.planRows.some((row) => Number.parseFloat(row.phase) >= current)) {
        return unchecked('per-plan rows of the current phase stand in for its row');
    }
    const lastRow = table.value.rows.at(-1);
    return fails({
        message: `The By Phase table ends with phase ${last}, but the current phase is ${phase.number.value}. Add the missing rows.`,
        actual: `phase ${last}`,
        expected: `phase ${phase.number.value}`,
        range: lastRow?.phase.range ?? table.value.table.header.line,
        related: [{ range: phase.number.range, note: 'the current phase' }],
    });
}

;// CONCATENATED MODULE: ./src/validate/rules/phase-range.ts




const phaseRange = {
    id: 'phase-range',
    summary: 'In `Phase: X of Y`, X is not greater than Y.',
    severity: 'error',
    fixable: 'never',
    check: ({ document }) => {
        const { phase } = document.position;
        if (!phase)
            return [unchecked('the file has no `Phase:` line')];
        const { number, raw } = phase;
        const total = phase.total ?? countIn(fieldOf(document, 'totalPhases', 'position')?.value);
        if (!number)
            return [unchecked('the `Phase:` line names no number')];
        if (!total)
            return [unchecked('the `Phase:` line names no number of phases (`X of Y`)')];
        if (Math.floor(number.value) <= total.value)
            return [holds()];
        const numbering = numberingOf(document);
        if (numbering === 'runs on')
            return [unchecked('phase numbers may run on from an earlier milestone')];
        return [
            fails({
                severity: numbering === 'may run on' ? 'warning' : 'error',
                message: `Phase says ${code(raw.value)}, but there is no phase ${number.value} among ${total.value}. Correct the number of the phase or the number of phases.`,
                actual: String(number.value),
                expected: `at most ${total.value}`,
                range: number.range,
                related: [{ range: total.range, note: 'the number of phases' }],
            }),
        ];
    },
};
function countIn(value) {
    return value && /^\d{1,4}$/.test(value.value)
        ? { value: Number(value.value), range: value.range }
        : undefined;
}
function numberingOf(document) {
    if (namesLaterMilestone(document))
        return 'runs on';
    const { frontMatter, source } = document;
    const body = frontMatter ? source.text.slice(frontMatter.range.end) : source.text;
    return /\bmilestones?\b/i.test(body) ? 'may run on' : 'starts at one';
}

;// CONCATENATED MODULE: ./src/validate/rules/plan-range.ts


const planRange = {
    id: 'plan-range',
    summary: 'In `Plan: A of B`, A is not greater than B.',
    severity: 'error',
    fixable: 'never',
    check: ({ document }) => {
        const { plan } = document.position;
        if (!plan)
            return [unchecked('the file has no `Plan:` line')];
        const { current, total, elsewhere, raw } = plan;
        if (elsewhere && elsewhere.current.value > elsewhere.total.value) {
            const { current: one, total: all } = elsewhere;
            const reason = `plan ${one.value} cannot be one of ${counted(all.value, 'plan')}`;
            return [plan_range_broken(raw.value, elsewhere, reason)];
        }
        if (elsewhere && !current)
            return [holds()];
        if (!current)
            return [unchecked('the `Plan:` line names no plan by its number')];
        if (!total)
            return [unchecked('the number of plans in the phase is not given (`A of B`)')];
        if (current.value <= total.value)
            return [holds()];
        const reason = `a phase of ${total.value} plans has no plan ${current.value}`;
        return [plan_range_broken(raw.value, { current, total }, reason)];
    },
};
function plan_range_broken(raw, { current, total }, reason) {
    return fails({
        message: `Plan says ${code(raw)}, but ${reason}. Correct the plan or the number of plans.`,
        actual: String(current.value),
        expected: `at most ${total.value}`,
        range: current.range,
        related: [{ range: total.range, note: 'the number of plans' }],
    });
}

;// CONCATENATED MODULE: ./src/validate/rules/plan-row.ts






const planRow = {
    id: 'plan-row',
    summary: 'The `Plan:` line agrees with the plans of the current phase in the By Phase table.',
    severity: 'warning',
    fixable: 'never',
    check: (context) => [plan_row_check(context)],
};
function plan_row_check({ document }) {
    const { phase, plan } = document.position;
    const table = theTable(document);
    if (!table.ok)
        return unchecked(table.reason);
    if (phase?.key === undefined)
        return unchecked('the current phase is not known');
    if (!plan?.current || !plan.total)
        return unchecked(whyNoRatio(plan));
    const { key } = phase;
    const { current, total, raw } = plan;
    const rows = table.value.rows.filter((row) => row.phase.value.key === key);
    const [row] = rows;
    if (!row)
        return unchecked(`the table has no row for the current phase (${key})`);
    if (rows.length > 1)
        return unchecked(`the table has ${rows.length} rows for the current phase (${key})`);
    const { completed, planned, text, range } = row.plans;
    if (completed === undefined)
        return unchecked(`the row of phase ${key} has no count of completed plans`);
    if (planned === undefined && !isOfFinished(row))
        return unchecked(`the row of phase ${key} has a count without a time, which may be of planned plans`);
    const fits = current.value === completed || current.value === completed + 1;
    if (fits && (planned ?? total.value) === total.value)
        return holds();
    if (otherCounts(document, row).length > 0)
        return unchecked(`the row of phase ${key} may count planned plans`);
    const doubt = plan_row_doubtOf(row, table.value, document);
    if (doubt !== undefined)
        return unchecked(doubt);
    const wrong = wrongOf(row, { current, total });
    return fails({
        message: `Plan says ${code(raw.value)}, but the row of phase ${key} says ${code(text)}. Bring the one that was left behind up to date.`,
        actual: String(wrong.value.value),
        expected: wrong.expected,
        range: wrong.value.range,
        related: [{ range, note: `the row of phase ${key}` }],
    });
}
function whyNoRatio(plan) {
    return plan?.elsewhere
        ? 'the `Plan:` line counts other plans than those of the phase'
        : 'the `Plan:` line is not of the form `A of B`';
}
function isOfFinished({ total, average, plans }) {
    const isTimed = total?.value.kind === 'duration' || average?.value.kind === 'duration';
    return isTimed || /complete|done/i.test(plans.text);
}
function plan_row_doubtOf(row, table, document) {
    const { plan, phase } = document.position;
    const isBroken = (plan?.current?.value ?? 0) > (plan?.total?.value ?? 0);
    if (row.plans.planned === undefined && isBroken)
        return 'the `Plan:` line contradicts itself';
    if (plan?.total?.value !== row.plans.planned && mayCountMore(document, table))
        return 'the `Plan:` line may count more than the plans of the phase';
    return isOfAnother(row, table, document.position)
        ? `the row of phase ${phase?.key ?? ''} may be that of an earlier milestone`
        : undefined;
}
function mayCountMore({ position: { plan }, frontMatter }, { rows }) {
    if (plan === undefined || /\b(?:phase|fase)\b/i.test(plan.raw.value))
        return false;
    const counts = ['completed', 'total'].map((which) => frontMatter?.entries.get(`progress.${which}_plans`)?.value);
    const isOfProject = rows.length > 1 && plan.current?.value === counts[0] && plan.total?.value === counts[1];
    return isOfProject || speaksOfMore(plan.raw.value);
}
function isOfAnother(row, { rows }, { phase }) {
    const number = phase?.number?.value ?? Number.NaN;
    const hasLater = rows.some((one) => (one.phase.value.number ?? 0) > number && (one.plans.completed ?? 0) > 0);
    return hasLater || !namesAgree(row.phase.value.name, phase?.name ?? '');
}
function wrongOf({ plans: { completed = 0, planned } }, { current, total }) {
    if (planned !== undefined && total.value !== planned)
        return { value: total, expected: String(planned) };
    if (completed > total.value)
        return { value: total, expected: `at least ${completed}` };
    return { value: current, expected: `${completed} or ${completed + 1}` };
}

;// CONCATENATED MODULE: ./src/validate/rules/progress-bar.ts








const progressBar = {
    id: 'progress-bar',
    summary: 'The progress bar draws the percentage beside it.',
    severity: 'error',
    fixable: 'sometimes',
    check: (context) => [progress_bar_check(context), ...checkRatio(context)],
};
function progress_bar_check(context) {
    const { line, percent } = context.metrics.progress;
    if (!line.ok)
        return unchecked(line.reason);
    const [bar, ...more] = barsOfPercent(line.value);
    if (!bar)
        return unchecked(noBar(line.value));
    if (more.length > 0)
        return unchecked('the progress line has several bars');
    if (!percent.ok)
        return unchecked(percent.reason);
    if (!bar.widthKnown && !(percent.value.value === 100 && bar.filled === bar.width))
        return unchecked('the bar has no empty cell and an unusual width, so its full width is not known');
    if (percent.value.value > 100)
        return unchecked('the percentage is above 100');
    return checkBar(context, bar, line.value, percent.value);
}
function checkBar(context, bar, line, percent) {
    const { document, metrics, tolerance } = context;
    const { value: stated, approximate } = percent;
    const draws = (value) => fitsBar(bar, { value, approximate }, tolerance);
    if (draws(stated) || drawsShare(bar, sharesOf(line, metrics.progress), percent, tolerance))
        return holds();
    const correction = correctionIn(context);
    if (correction && draws(correction.to.value)) {
        return unchecked(`the percentage itself is wrong; the bar fits ${correction.to.value}%`);
    }
    if (isBarOfAPart(bar, line))
        return unchecked('the bar may show the phase that the line names');
    const objection = correction?.to.objection ?? softened(limitTo(stated, document) ?? objectionBeside(stated, context));
    const otherwise = applicabilityOf(bar, line, percent, metrics.progress);
    const limit = objection?.isFinal === true ? objectionWords(objection) : '';
    return progress_bar_broken(bar, percent, correction?.to.value ?? stated, {
        applicability: applicabilityWith(objection, otherwise),
        limit,
    });
}
function noBar({ bars }) {
    return bars.length === 0
        ? 'the progress line has no bar'
        : 'the percentage on the progress line speaks of something else than the bar';
}
function checkRatio({ metrics: { progress }, tolerance }) {
    if (!progress.line.ok || progress.line.value.ownPart === undefined)
        return [];
    const { bars, ratios, ownPart: part } = progress.line.value;
    const isOutside = ({ range }) => range.end <= part.start || range.start >= part.end;
    const [bar, ...otherBars] = bars.filter(isOutside);
    const [ratio, ...otherRatios] = ratios.filter(isOutside);
    if (bar?.widthKnown !== true || ratio?.exact !== true || ratio.total <= 0)
        return [];
    if (otherBars.length > 0 || otherRatios.length > 0)
        return [];
    const value = percent_percentOf(ratio);
    if (fitsBarOfShare(bar, ratio, tolerance))
        return [holds('ratio')];
    const filled = canonicalCells(value, bar.width);
    const drawn = drawBar(bar, filled);
    return [
        fails({
            subject: 'ratio',
            message: `The bar fills ${bar.filled} of ${bar.width} cells (${shareOf(bar)}%), but ${ratio.text} of ${bar.width} cells is ${progress_bar_cellsOf(value, bar)}. Redraw the bar, or correct the ratio if that is the wrong one.`,
            actual: bar.text,
            ...(drawn
                ? { expected: drawn.value, fix: redraw(bar, drawn, `${ratio.text} of ${bar.width} cells`, 'unsafe') }
                : {}),
            range: bar.range,
            related: [{ range: ratio.range, note: `the ratio ${ratio.text}` }],
        }),
    ];
}
function drawsShare(bar, shares, percent, tolerance) {
    return shares.some((share) => fitsShare(percent, share, tolerance) && fitsBarOfShare(bar, share, tolerance));
}
function sharesOf({ ratios }, { counts }) {
    const [ratio] = ratios;
    const ofLine = ratios.length === 1 && ratio?.exact === true && ratio.total > 0 ? [ratio] : [];
    return [...ofLine, ...counts.shares];
}
function isBarOfAPart({ filled, width }, { scopes }) {
    return ((filled === width || filled === 0) &&
        scopes.some((scope) => /^(?:phase|fase|in |current|this)/.test(scope)));
}
function applicabilityOf(bar, line, percent, figures) {
    const { correction, formulas, position, frontMatter } = figures;
    if (correction)
        return correction.to.applicability === 'safe' && bar.emptyGlyph !== undefined ? 'safe' : 'unsafe';
    const isOpposed = line.ownPart === undefined &&
        line.ratios.some((ratio) => !ratio.exact || !fitsShare(percent, ratio, 'printed'));
    if (bar.emptyGlyph === undefined || isOpposed)
        return 'unsafe';
    const fits = (share) => fitsShare(percent, share, 'printed');
    const sidesWithBar = (value) => fitsBar(bar, { value, approximate: false }, 'printed') && Math.abs(value - percent.value) >= 1;
    const counted = formulas.filter(({ name }) => name !== 'rows');
    const positions = position.some(fits) ? [] : position.filter(({ isDone }) => isDone);
    const isFrontAlly = frontMatter.ok && sidesWithBar(frontMatter.value.value);
    const hasAlly = isFrontAlly || [...counted, ...positions].some((share) => sidesWithBar(percent_percentOf(share)));
    const isRepeated = frontMatter.ok && frontMatter.value.value === percent.value;
    const isCounted = counted.some(fits);
    const isDisowned = counted.length > 0 && !isCounted && !isRepeated;
    const isSeconded = isRepeated || (isCounted && !isFrontAlly);
    return !isDisowned && (isSeconded || !hasAlly) ? 'safe' : 'unsafe';
}
function progress_bar_broken(bar, percent, target, { applicability, limit }) {
    const filled = canonicalCells(target, bar.width);
    const drawn = applicability && drawBar(bar, filled);
    const percentText = `${percent.approximate ? '~' : ''}${percent.text}%`;
    return fails({
        ...(percent.approximate ? { severity: 'warning' } : {}),
        message: `The bar fills ${bar.filled} of ${bar.width} cells (${shareOf(bar)}%), but ${percentText} of ${bar.width} cells is ${progress_bar_cellsOf(percent.value, bar)}${limit}. Redraw the bar, or correct the percentage if that is the wrong one.`,
        actual: bar.text,
        ...(drawn
            ? { expected: drawn.value, fix: redraw(bar, drawn, `${target}% of ${bar.width} cells`, applicability) }
            : {}),
        range: bar.range,
        related: [{ range: percent.range, note: `says ${percentText}` }],
    });
}
function shareOf({ filled, width }) {
    return Math.round((100 * filled) / width);
}
function progress_bar_cellsOf(percent, { width }) {
    return Math.round(percent * width) / 100;
}
function redraw(bar, drawn, formula, applicability) {
    return {
        title: `Redraw the bar as ${code(drawn.value)}`,
        field: 'Progress bar',
        formula,
        applicability: drawn.certain ? applicability : 'unsafe',
        edits: replace(bar.range, bar.text, drawn.value),
    };
}

;// CONCATENATED MODULE: ./src/validate/percent-fix.ts






function percentFix(line, percent, to, tolerance) {
    const applicability = applicabilityWith(to.objection, to.applicability);
    if (applicability === undefined)
        return {};
    const written = rewriteNumber(percent.text, percent.range, to.value);
    const expected = `${written.text}%`;
    const bar = barEdits(line, percent, to.value, tolerance);
    if (!bar)
        return { expected };
    return {
        expected,
        fix: {
            title: `Replace ${percent.text}% by ${expected}`,
            field: 'Progress',
            formula: to.formula,
            applicability: bar.certain ? applicability : 'unsafe',
            edits: [...written.edits, ...bar.edits].sort((a, b) => a.start - b.start),
        },
    };
}
function barEdits(line, percent, value, tolerance) {
    const [bar, ...more] = barsOfPercent(line);
    const untouched = { edits: [], certain: true };
    if (bar === undefined || more.length > 0)
        return untouched;
    if (!bar.widthKnown && percent.value !== 100)
        return untouched;
    const { approximate } = percent;
    const followed = percent.value > 100 || fitsBar(bar, percent, tolerance);
    if (!followed || fitsBar(bar, { value, approximate }, tolerance))
        return untouched;
    const drawn = drawBar(bar, canonicalCells(value, bar.width));
    return drawn && { edits: replace(bar.range, bar.text, drawn.value), certain: drawn.certain };
}

;// CONCATENATED MODULE: ./src/validate/rules/progress-percent.ts




const progressPercent = {
    id: 'progress-percent',
    summary: 'The percentage of the progress line fits the ratio on that line.',
    severity: 'error',
    fixable: 'sometimes',
    check: (context) => [progress_percent_check(context)],
};
function progress_percent_check(context) {
    const { line, percent, ratio } = context.metrics.progress;
    if (!line.ok)
        return unchecked(line.reason);
    if (!percent.ok)
        return unchecked(percent.reason);
    if (!ratio.ok)
        return unchecked(ratio.reason);
    const correction = correctionIn(context);
    if (correction?.by !== 'ratio')
        return holds();
    const { done, total, text, range } = ratio.value;
    const exact = Math.round((1000 * done) / total) / 10;
    const { fix, expected } = percentFix(line.value, percent.value, correction.to, context.tolerance);
    return fails({
        ...(percent.value.approximate ? { severity: 'warning' } : {}),
        message: `Progress says ${percent.value.text}%, but ${done} ÷ ${total} = ${exact}%${advice(correction.to, done > total)}`,
        actual: `${percent.value.text}%`,
        ...(expected === undefined ? {} : { expected }),
        range: percent.value.range,
        related: [{ range, note: `the ratio ${text}` }],
        ...(fix ? { fix } : {}),
    });
}
function advice({ odd, objection }, isImpossible) {
    if (isImpossible)
        return `${objectionWords(objection)}. Correct the ratio.`;
    if (odd === undefined) {
        return `${objectionWords(objection)}. Correct the percentage, or the ratio if that was left behind.`;
    }
    const [value] = odd.claims.map((claim) => claim.value);
    const formulas = listed(odd.claims.map(({ formula }) => formula));
    return `. ${odd.written} is the odd one: ${formulas} ${odd.claims.length === 2 ? 'both' : 'all'} give ${value ?? ''}. Correct the ratio.`;
}

;// CONCATENATED MODULE: ./src/validate/rules/progress-stale.ts






const progressStale = {
    id: 'progress-stale',
    summary: 'The percentage of the progress line fits at least one formula over the counts of the file.',
    severity: 'error',
    fixable: 'sometimes',
    check: (context) => [progress_stale_check(context)],
};
function progress_stale_check(context) {
    const { comparable, line, formulas, basis } = context.metrics.progress;
    if (!comparable.ok)
        return unchecked(comparable.reason);
    if (!line.ok)
        return unchecked(line.reason);
    if (basis.setting !== 'auto' && !basis.line.ok)
        return unchecked(basis.line.reason);
    const correction = correctionIn(context);
    if (correction?.by !== 'formulas')
        return holds();
    const { text, range } = comparable.value;
    const { fix, expected } = percentFix(line.value, comparable.value, correction.to, context.tolerance);
    return fails({
        ...(basis.setting === 'auto' ? { severity: 'warning' } : {}),
        message: `Progress says ${text}%, but ${why(correction.to, formulas)}${objectionWords(correction.to.objection)}. ${progress_stale_advice(correction.to)}`,
        actual: `${text}%`,
        ...(expected === undefined ? {} : { expected }),
        range,
        related: formulas
            .filter(({ name }) => name === 'plans' || name === 'phases')
            .flatMap(({ from, name }) => from.slice(0, 1).map((at) => ({ range: at, note: `completed ${name}` }))),
        ...(fix ? { fix } : {}),
    });
}
function why({ yardstick, objection }, formulas) {
    if (yardstick?.by === 'setting')
        return nothingElse(yardstick);
    const named = formulas
        .filter(({ name }) => name !== 'smaller of plans and phases')
        .map((formula) => `${describe(formula)} = ${canonicalPercent(formula)}%`)
        .join(', ');
    const lead = objection?.kind === 'explanation' ? 'the counts give' : 'no count of the file gives that:';
    return `${lead} ${named}${basisWords(yardstick)}`;
}
function progress_stale_advice({ objection }) {
    return objection?.kind === 'explanation'
        ? 'Correct the counts, or bring the progress line up to date.'
        : 'Bring the progress line up to date.';
}

;// CONCATENATED MODULE: ./src/validate/planning-path.ts
const NONE = /^(?:none|n\/?a|nil|null|no(?:ne|t)?\b.*|tbd|-+|—|–|\?)(?=$|[\s.(,;:—–-])/i;
const LINK = /\[[^\]]*\]\(<?([^)>\s]+)>?\)/g;
const planning_path_SPAN = /`([^`]+)`/g;
const PATH_LIKE = /[\w\])}]\/|\/[\w.]|\.[A-Za-z]{1,5}$/;
function readNamedPath(value, folder) {
    const text = value.slice(0, 600).trim();
    if (text === '' || NONE.test(text) || /^\[[^\]]*\](?!\()/.test(text))
        return { kind: 'none' };
    const written = pathsIn(text);
    const [path, other] = written;
    if (path === undefined)
        return { kind: 'none' };
    if (other !== undefined)
        return unclear('the line names several files');
    return locate(path, folder);
}
function pathsIn(text) {
    const links = [...text.matchAll(LINK)].map(([, target = '']) => target);
    if (links.length > 0)
        return [...new Set(links)];
    const spans = [...text.matchAll(planning_path_SPAN)].map(([, inner = '']) => inner.trim());
    const named = spans.filter((span) => PATH_LIKE.test(span));
    if (named.length > 0)
        return [...new Set(named)];
    const words = text
        .split(/\s+/)
        .map((word) => word.replace(/^[("'<*_@]+|[)"'>*_,;:.!]+$/g, ''))
        .filter((word) => PATH_LIKE.test(word));
    return [...new Set(words)];
}
function locate(written, folder) {
    const plain = written
        .replace(/^@/, '')
        .replace(/[#?].*$/, '')
        .replace(/(?<=\.[A-Za-z]{1,5}):\d+(?:[-:]\d+)?$/, '')
        .replaceAll('\\', '/')
        .replace(/^(?:\.\/)+/, '');
    if (/^(?:[/~]|[A-Za-z]:|[a-z][a-z+.-]*:\/\/)/i.test(plain))
        return unclear('the path is not relative');
    if (/[*?{}<>$|[\]\s]/.test(plain))
        return unclear('the path is a pattern, or has blanks in it');
    const parts = plain.split('/').filter((part) => part !== '' && part !== '.');
    if (parts.includes('..'))
        return unclear('the path leads upwards');
    const at = parts.lastIndexOf(folder);
    const inside = at >= 0 ? parts.slice(at + 1) : parts[0] === 'phases' ? parts : undefined;
    if (inside === undefined)
        return unclear('the path does not lead into the planning folder');
    const name = inside.at(-1);
    if (name === undefined || plain.endsWith('/') || !/\.[A-Za-z]{1,5}$/.test(name)) {
        return unclear('the line names a folder');
    }
    return { kind: 'path', written, inFolder: inside.join('/') };
}
function unclear(reason) {
    return { kind: 'unclear', reason };
}

;// CONCATENATED MODULE: ./src/validate/rules/resume-file.ts





const resumeFile = {
    id: 'resume-file',
    summary: 'The file that `Resume file` names is in the planning folder.',
    severity: 'warning',
    fixable: 'never',
    check: (context) => [resume_file_check(context)],
};
const USUAL_FOLDER = '.planning';
function resume_file_check({ document, evidence }) {
    const field = fieldOf(document, 'resumeFile');
    if (field === undefined)
        return unchecked('the file has no `Resume file` line');
    const { source } = document;
    const own = folderName(source.path);
    const named = readNamedPath(field.value.value, own);
    if (named.kind === 'none')
        return unchecked('the `Resume file` line names no file');
    if (named.kind === 'unclear')
        return unchecked(named.reason);
    if (!evidence.folder.ok)
        return unchecked(evidence.folder.reason);
    const folder = evidence.folder.value;
    const { written, inFolder } = named;
    const isThere = folder.exists(inFolder);
    if (isThere === undefined)
        return unchecked('it is not known which files there are');
    if (isThere)
        return holds();
    const name = inFolder.slice(inFolder.lastIndexOf('/') + 1);
    if (name.startsWith('.'))
        return unchecked(`${pathText(name)} is a hidden file, which is often not committed`);
    const moved = movedTo(inFolder, own, folder);
    const at = source.text.indexOf(written, field.value.range.start);
    const range = at < 0 || at >= field.value.range.end ? field.value.range : { start: at, end: at + written.length };
    if (moved === undefined) {
        return fails({
            severity: 'notice',
            message: `Resume file names ${pathText(written)}, which this revision does not have. Commit that file, or name one that is there.`,
            actual: written,
            range,
        });
    }
    return fails({
        message: `Resume file names ${pathText(written)}, which is gone; ${pathText(moved)} has that file now. Name that one, or \`None\`.`,
        actual: written,
        expected: moved,
        range,
    });
}
function folderName(path) {
    return path.split('/').at(-2) ?? USUAL_FOLDER;
}
function movedTo(inFolder, own, { planning, exists }) {
    const [top, folder = '', name, more] = inFolder.split('/');
    if (top !== 'phases' || name === undefined || more !== undefined)
        return undefined;
    const found = candidates(folder, planning)
        .map((path) => `${path}/${name}`)
        .filter((path) => exists(path) === true);
    return found.length === 1 ? `${own}/${found[0] ?? ''}` : undefined;
}
function candidates(folder, { listing }) {
    const read = phase_id_readFolderName(folder);
    const archived = listing.archived.filter((one) => one.name === folder);
    const renamed = listing.folders.filter(({ name, id, slug }) => name !== folder && read !== undefined && id?.key === read.id.key && namesAgree(slug, read.slug));
    return [...archived, ...renamed].map(({ path }) => path);
}

;// CONCATENATED MODULE: ./src/validate/rules/roadmap-phase.ts






const roadmapPhase = {
    id: 'roadmap-phase',
    summary: 'ROADMAP.md declares the current phase, and has not ticked it while its status is in progress.',
    severity: 'warning',
    fixable: 'never',
    check: (context) => roadmap_phase_check(context),
};
function roadmap_phase_check({ document, evidence }) {
    const { phase: value } = document.position;
    if (value?.key === undefined)
        return [unchecked('the current phase is not known')];
    const { roadmap, slice } = evidence;
    if (!roadmap.ok)
        return [unchecked(roadmap.reason)];
    if (!slice.ok)
        return [unchecked(slice.reason)];
    const other = otherMilestone(document, slice.value);
    if (other !== undefined)
        return [unchecked(other)];
    const current = { value, key: value.key, document, evidence, slice: slice.value, roadmap: roadmap.value };
    const phase = slice.value.phases.find(({ key }) => key === value.key);
    return phase ? [holds('declared'), checkTick(current, phase)] : [checkDeclared(current)];
}
function checkDeclared({ value, key, slice, roadmap, evidence }) {
    const subject = 'declared';
    const orders = slice.phases.map((phase) => phaseOrder(phase.key));
    if (isBacklog(key))
        return unchecked('the current phase is of the backlog', subject);
    if (speaksOf(roadmap, key))
        return unchecked(`ROADMAP.md has phase ${key} outside of the current milestone`, subject);
    if (phaseOrder(key) < Math.min(...orders)) {
        return unchecked(`ROADMAP.md begins behind phase ${key}; earlier phases may be put away`, subject);
    }
    const folders = evidence.planning.ok ? evidence.planning.value.phases : [];
    const own = folders.find(({ id }) => id?.key === key || id?.longKey === key);
    if (own)
        return unchecked(`phase ${key} has a folder, so ROADMAP.md may be behind`, subject);
    const [first, last] = [slice.phases[0]?.key, slice.phases.at(-1)?.key];
    const span = first === last ? `phase ${first ?? ''} only` : `phases ${first ?? ''} to ${last ?? ''}`;
    const where = slice.milestone === undefined ? '' : ` for ${slice.milestone}`;
    return fails({
        subject,
        message: `Phase says ${code(value.raw.value)}, but \`ROADMAP.md\` nowhere speaks of a phase ${key}; it lists ${span}${where}. Correct the number, or add the phase to ROADMAP.md.`,
        actual: key,
        expected: `${first ?? ''} to ${last ?? ''}`,
        range: value.number?.range ?? value.raw.range,
        proof: ['ROADMAP.md'],
    });
}
function checkTick(current, phase) {
    const subject = 'ticked';
    const { key, evidence, roadmap, document } = current;
    const ticked = phase.mentions.find((mention) => mention.ticked === true);
    if (ticked === undefined)
        return phase.complete ? unchecked('only its row says complete', subject) : holds(subject);
    if (phase.mentions.some((mention) => mention.ticked === false)) {
        return unchecked(`ROADMAP.md has phase ${key} both ticked and open`, subject);
    }
    const said = inProgress(current);
    if (said === undefined)
        return holds(subject);
    const folder = evidence.folderOf(key);
    const { planned = [], done = [], verification } = (folder.ok ? folder.value : undefined) ?? {};
    if (done.length < planned.length)
        return unchecked(`phase ${key} has open plans, so it may be open again`, subject);
    if (verification !== undefined && verification.status !== 'passed') {
        return unchecked(`the verification of phase ${key} says ${code(verification.text.value)}`, subject);
    }
    const { line } = positionAt(roadmap.source, ticked.range.start);
    const isProven = verification?.status === 'passed' && done.length > 0;
    const rest = isProven
        ? ` and ${pathText(verification.path)} says that it passed. Move the position on, or untick the phase.`
        : ', as GSD does once its last plan is finished. Move the position on when the phase is verified.';
    return fails({
        subject,
        severity: isProven ? 'warning' : 'notice',
        message: `The position says ${code(said.value)}, but line ${line} of \`ROADMAP.md\` has phase ${key} ticked${rest}`,
        actual: said.value,
        range: said.range,
        proof: ['ROADMAP.md', ...(isProven ? [verification.path] : [])],
        related: document.position.phase
            ? [{ range: document.position.phase.raw.range, note: 'the current phase' }]
            : [],
    });
}
const IN_PROGRESS = /\b(?:in[ -]progress|executing|underway|under way)\b/i;
const OF_PLANS = /\bplans?\s+[\d.-]+(?:-PLAN)?(?:\.md)?\s+(?:is\s+|was\s+)?(?:complete[d]?|done|finished)|\d+\s*(?:of|\/)\s*\d+[^,;.]*/gi;
const ANYTHING_ELSE = /\b(?:complete[d]?|done|finished|shipped|ready|verif\w*|uat|review\w*|audit\w*|testing|milestone|quick|fix\w*|next|gap\w*)\b/i;
function inProgress({ value, key, document }) {
    const { status } = document.position;
    const texts = status === undefined ? [value.raw] : [status.value, value.raw];
    const told = [status?.value.value ?? '', value.raw.value.replace(/\([^)]*\)/g, '')];
    const isOver = told.some((text) => ANYTHING_ELSE.test(text.slice(0, 300).replace(OF_PLANS, '')));
    if (isOver || value.complete)
        return undefined;
    return texts.find(({ value: text }) => {
        const [, other] = /\bphase\s+0*(\d+(?:\.\d+)?[a-z]?)/i.exec(text) ?? [];
        return IN_PROGRESS.test(text) && (other === undefined || other.toLowerCase() === key);
    });
}

;// CONCATENATED MODULE: ./src/validate/rules/roadmap-total.ts





const roadmapTotal = {
    id: 'roadmap-total',
    summary: 'The number of phases is one that ROADMAP.md can be counted to.',
    severity: 'warning',
    fixable: 'never',
    check: (context) => roadmap_total_check(context),
};
function roadmap_total_check({ document, evidence }) {
    const claims = roadmap_total_claimsOf(document);
    if (claims.length === 0)
        return [unchecked('the file does not say how many phases there are')];
    const { roadmap, slice, planning } = evidence;
    if (!roadmap.ok)
        return [unchecked(roadmap.reason)];
    if (!slice.ok)
        return [unchecked(slice.reason)];
    if (!planning.ok)
        return [unchecked(planning.reason)];
    const other = otherMilestone(document, slice.value);
    if (other !== undefined)
        return [unchecked(other)];
    const totals = allTotals(roadmap.value, slice.value, planning.value);
    const leftOut = () => leftOutLine(document, roadmap.value, slice.value);
    const isFolded = roadmap.value.archives.length > 0 || roadmap.value.milestones.some(({ state }) => state === 'closed');
    const shared = sharedNumbers(slice.value);
    return claims.map((claim) => roadmap_total_judge(claim, totals, { leftOut, isFolded, shared }));
}
function roadmap_total_judge(claim, totals, { leftOut, isFolded, shared }) {
    const { name, total, range } = claim;
    if (total === 0)
        return unchecked('zero phases means that they are not tracked yet', name);
    if (totals.some((one) => one.total === total))
        return holds(name);
    const most = Math.max(...totals.map((one) => one.total));
    if (mayCountShared(total, totals, shared))
        return roadmap_total_sharedNumber(claim, shared);
    const reason = total < most ? leftOut() : undefined;
    if (reason !== undefined)
        return unchecked(reason, name);
    if (isFolded && total > most) {
        return unchecked('ROADMAP.md has closed milestones, whose phases may not be listed any more', name);
    }
    const [plainest] = totals;
    const numbers = [...new Set(totals.filter(isOfRoadmap).map((one) => one.total))].filter((one) => one > 0);
    const others = numbers.filter((one) => one !== plainest?.total).sort((a, b) => a - b);
    const rest = others.length === 0 ? '' : `, and other ways of counting give ${listed(others.map(String))}`;
    return fails({
        subject: name,
        message: `${name} says ${counted(total, 'phase')}, but \`ROADMAP.md\` has ${plainest?.total ?? 0} (${plainest?.name ?? 'none'})${rest}. Bring the one that was left behind up to date.`,
        actual: String(total),
        expected: listed(numbers.map(String)),
        range,
        proof: ['ROADMAP.md'],
    });
}
function mayCountShared(total, totals, shared) {
    const more = shared.reduce((all, { names }) => all + names.length - 1, 0);
    return totals.filter(isOfRoadmap).some((one) => total > one.total && total <= one.total + more);
}
function roadmap_total_sharedNumber({ name, total, range }, shared) {
    const numbers = shared.map(({ key, names }) => {
        const times = names.length === 2 ? 'twice' : `${names.length} times`;
        return `phase ${key} ${times}, as ${listed(names.map((one) => code(one)))}`;
    });
    return fails({
        subject: name,
        severity: 'notice',
        message: `\`ROADMAP.md\` has ${numbers.join('; ')}; ${name} may count each of them (${total}). Give every phase of \`ROADMAP.md\` a number of its own.`,
        actual: String(total),
        range,
        proof: ['ROADMAP.md'],
    });
}
function isOfRoadmap({ name }) {
    return !name.includes('folders');
}
function roadmap_total_claimsOf(document) {
    const { total } = document.position.phase ?? {};
    const entry = document.frontMatter?.entries.get('progress.total_phases');
    const field = fieldOf(document, 'totalPhases', 'position');
    return [
        ...(total ? [{ name: '`Phase: X of Y`', total: total.value, range: total.range }] : []),
        ...claimIn('`total_phases`', entry?.text, entry?.range),
        ...claimIn('`Total Phases`', field?.value.value, field?.value.range),
    ];
}
function claimIn(name, text, range) {
    if (range === undefined || !/^\d{1,4}$/.test(text ?? ''))
        return [];
    return [{ name, total: Number(text), range }];
}

var state_validator = __nccwpck_require__(613);
var state_validator_default = __nccwpck_require__.n(state_validator);
;// CONCATENATED MODULE: ./src/validate/schema.ts


function schemaProblems(state) {
    if (state_validator_default()(state.value))
        return [];
    const errors = ((state_validator_default()).errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf');
    const problems = errors.map((error) => problemOf(error, state));
    const unique = problems.filter((problem, index) => problems.findIndex(({ pointer }) => pointer === problem.pointer) === index);
    return unique.sort((a, b) => a.range.start - b.range.start);
}
function problemOf(error, state) {
    const pointer = error.instancePath;
    const value = valueAt(state.value, pointer);
    const name = pointer.split('/').slice(1).map(plainKey).join('.');
    return {
        pointer: error.keyword === 'required' ? `${pointer}/${pointerKey(missingKey(error))}` : pointer,
        range: rangeOf(state, pointer),
        message: schema_messageOf(error, name, value),
        actual: typeof value === 'string' || typeof value === 'number' ? String(value) : undefined,
    };
}
function plainKey(key) {
    return key.replaceAll('~1', '/').replaceAll('~0', '~');
}
function rangeOf(state, pointer) {
    for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
        const range = state.ranges.get(path);
        if (range)
            return range;
    }
    return { start: 0, end: 0 };
}
function valueAt(root, pointer) {
    let value = root;
    for (const key of pointer.split('/').slice(1).map(plainKey)) {
        if (value === null || value === undefined || typeof value !== 'object')
            return undefined;
        value = Object.hasOwn(value, key) ? value[key] : undefined;
    }
    return value;
}
function missingKey(error) {
    const { missingProperty } = error.params;
    return typeof missingProperty === 'string' ? missingProperty : '';
}
function schema_messageOf(error, name, value) {
    const shown = `\`${shorten(typeof value === 'string' ? value : JSON.stringify(value))}\``;
    const params = error.params;
    switch (error.keyword) {
        case 'required':
            return `${name === '' ? 'The file' : `\`${name}\``} has no \`${missingKey(error)}\`, which this kind of file needs.`;
        case 'type':
            if (value === null)
                return `\`${name}\` has no value, but it has to be ${article(params['type'])}.`;
            return `\`${name}\` says ${shown}, but it has to be ${article(params['type'])}.`;
        case 'minimum':
            return `\`${name}\` says ${shown}, but it cannot be less than ${String(params['limit'])}.`;
        case 'maximum':
            return `\`${name}\` says ${shown}, but it cannot be more than ${String(params['limit'])}.`;
        case 'pattern':
            return `\`${name}\` says ${shown}, which is not of the form that GSD writes.`;
        default:
            return `\`${name}\` says ${shown}: ${error.message ?? 'not allowed'}.`;
    }
}
function article(type) {
    const types = (Array.isArray(type) ? type : [type]).filter((one) => one !== 'null').map(String);
    const words = {
        integer: 'a whole number',
        number: 'a number',
        string: 'text',
        object: 'a map',
        array: 'a list',
    };
    return types.map((one) => words[one] ?? one).join(' or ');
}
function shorten(text) {
    const plain = (text ?? 'nothing').replace(/\s+/g, ' ').replaceAll('`', "'");
    return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}

;// CONCATENATED MODULE: ./src/validate/rules/schema.ts


const rules_schema_schema = {
    id: 'schema',
    summary: 'The extracted state satisfies schema/state.schema.json.',
    severity: 'error',
    fixable: 'never',
    check: ({ state }) => {
        const problems = schemaProblems(state);
        if (problems.length === 0)
            return [holds()];
        return problems.map(({ pointer, message, actual, range }) => fails({ subject: pointer, message, range, ...(actual === undefined ? {} : { actual }) }));
    },
};

;// CONCATENATED MODULE: ./src/validate/rules/section-duplicate.ts


const ONCE = ['position', 'metrics', 'session'];
const sectionDuplicate = {
    id: 'section-duplicate',
    summary: 'Current Position, Performance Metrics and Session Continuity occur once.',
    severity: 'warning',
    fixable: 'never',
    check: ({ document }) => {
        const verdicts = ONCE.flatMap((kind) => section_duplicate_judge(document.sections.filter((section) => section.kind === kind)));
        return verdicts.length > 0 ? verdicts : [unchecked('the file has none of these sections')];
    },
};
function section_duplicate_judge(sections) {
    const byTitle = new Map();
    for (const section of sections) {
        const title = section.heading.title.toLowerCase();
        const copies = byTitle.get(title);
        if (copies)
            copies.push(section);
        else
            byTitle.set(title, [section]);
    }
    const verdicts = [...byTitle.values()].flatMap(([first, second, ...more]) => first && second ? [section_duplicate_broken(first, second, more)] : []);
    return verdicts.length > 0
        ? verdicts
        : [...byTitle.values()].flatMap((all) => all.map(({ heading }) => holds(heading.title)));
}
function section_duplicate_broken(first, second, more) {
    const { title } = second.heading;
    const [often, all] = more.length === 0 ? ['a second time', 'the two'] : [`${more.length + 2} times`, 'them'];
    return fails({
        subject: title,
        message: `The section ${code(title)} occurs ${often}; line ${first.heading.line} has the first. Merge ${all}.`,
        range: section_duplicate_rangeOf(second),
        related: [
            { range: section_duplicate_rangeOf(first), note: 'the first one' },
            ...more.slice(0, section_duplicate_MOST_RELATED).map((section) => ({ range: section_duplicate_rangeOf(section), note: 'a further one' })),
        ],
    });
}
const section_duplicate_MOST_RELATED = 20;
function section_duplicate_rangeOf({ heading: { start, end } }) {
    return { start, end };
}

;// CONCATENATED MODULE: ./src/validate/rules/section-missing.ts

const sectionMissing = {
    id: 'section-missing',
    summary: 'The file has a Current Position section.',
    severity: 'warning',
    fixable: 'never',
    check: ({ document }) => {
        const kinds = new Set(document.sections.map(({ kind }) => kind));
        if (kinds.has('position'))
            return [holds()];
        if (document.position.phase)
            return [unchecked('the file states its position without a section')];
        const isTemplate = ['session', 'metrics', 'reference', 'context'].filter((kind) => kinds.has(kind)).length >=
            2;
        if (!isTemplate)
            return [unchecked('the file does not follow the GSD template')];
        const title = document.sections[0]?.heading ?? { start: 0, end: 0 };
        return [
            fails({
                message: 'The file has no `## Current Position` section, so the commands of GSD find no position to read or to update. Add it with the lines `Phase:`, `Plan:`, `Status:` and `Last activity:`.',
                range: { start: title.start, end: title.end },
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./src/evidence/transitions.ts





function sameMilestone(base, head) {
    const unreadable = transitions_unreadableReason(base);
    if (unreadable !== undefined)
        return unknown(unreadable);
    const [before, after] = [assertedMilestone(base), assertedMilestone(head)];
    if (!before.ok)
        return unknown('the base revision names two milestones');
    if (!after.ok)
        return after;
    if (before.value && after.value) {
        if (before.value.version === after.value.version)
            return known(true);
        return unknown(`the milestone changed from ${before.value.written} to ${after.value.written}`);
    }
    const isLost = before.value !== undefined && head.frontMatter === undefined;
    if (!isLost && (before.value ?? after.value)) {
        return unknown('only one of the two revisions names its milestone');
    }
    const sign = turnSign(base, head);
    return sign === undefined ? known(true) : unknown(sign);
}
function transitions_unreadableReason({ dialect, conflicts }) {
    if (dialect === 'unrecognised' || dialect === 'gsd-2')
        return 'the base revision is not a GSD STATE.md';
    return conflicts.length > 0 ? 'the base revision has merge-conflict markers' : undefined;
}
const transitions_ENDED = /\bmilestones?\b.*\b(?:completed?|shipped|archived|delivered|done|closed)\b|\b(?:shipped|archived)\b|\ball\s+(?:\w+\s+){0,2}(?:phases|milestones|work)\b.*\b(?:completed?|done|delivered)\b|\bproject\b.*\b(?:completed?|finished|done|shipped)\b/i;
const BEGUN = /\b(?:new|next)\s+milestone\b|\bdefining\s+requirements\b|\bmilestone\b.*\b(?:started|begun|created|initiali[sz]ed)\b|\bproject\s+initiali[sz]ed\b/i;
function turnSign(base, head) {
    const earlier = new Set(base.versions.map(milestones_foldVersion));
    const added = milestoneVersions(head).find((version) => !earlier.has(milestones_foldVersion(version)));
    if (added !== undefined)
        return `${added} is named since the base revision: a milestone may have begun`;
    const [before, after] = [base, head].map((document) => document.frontMatter?.entries.get('milestone_name'));
    if (before?.text !== after?.text && before !== undefined && after !== undefined) {
        return 'the name of the milestone changed';
    }
    if (words(base).some((text) => transitions_ENDED.test(text)) && !words(head).some((text) => transitions_ENDED.test(text))) {
        return 'the base revision says that its milestone has ended: another may have begun';
    }
    if (words(head).some((text) => BEGUN.test(text)))
        return 'the file says that a milestone begins';
    const [from, to] = [base.position.phase?.number?.value, head.position.phase?.number?.value];
    if (from !== undefined && to !== undefined && to < from && !knowsPhase(base, head.position.phase)) {
        return `the current phase went from ${from} to ${to}: numbers may have begun anew`;
    }
    return undefined;
}
const OF_MILESTONES = /\b(?:milestones?|phases?|plans?|roadmap|requirements?|shipped|archived)\b/i;
function milestoneVersions(document) {
    const { lines, sections, phaseTables, velocity } = document;
    const text = lines.flatMap((line) => {
        const own = line.text.slice(0, 400).replace(/^\s*[-*+]\s+\[[^\]]*\]/, '');
        return line.kind === 'heading' || (line.kind === 'text' && OF_MILESTONES.test(own)) ? [own] : [];
    });
    const scopes = [...phaseTables, ...velocity, ...sections].map(({ scope }) => scope);
    return versionsIn([...text, ...scopes, ...words(document)].join('\n'));
}
function knowsPhase({ phaseTables }, phase) {
    const { key, name = '' } = phase ?? {};
    const rows = phaseTables.flatMap((table) => table.rows);
    return rows.some(({ phase: { value } }) => value.key === key && value.name !== '' && name !== '' && namesAgree(value.name, name));
}
function words({ position, fields, frontMatter }) {
    const { phase, status, lastActivity, focus } = position;
    const stopped = fields.find(({ key }) => key === 'stoppedAt');
    const entries = ['status', 'stopped_at', 'last_activity'].map((key) => frontMatter?.entries.get(key)?.text);
    const lines = [phase?.raw, status?.value, lastActivity?.value, focus?.value, stopped?.value];
    return [...lines.map((value) => value?.value), ...entries].flatMap((text) => text === undefined ? [] : [text.slice(0, 400)]);
}
function rowKeys({ phaseTables }) {
    return new Set(phaseTables.flatMap(({ rows }) => rows.flatMap(({ phase }) => (phase.value.key === undefined ? [] : [phase.value.key]))));
}

;// CONCATENATED MODULE: ./src/validate/shrinking.ts

const TITLES = {
    reference: 'Project Reference',
    position: 'Current Position',
    metrics: 'Performance Metrics',
    context: 'Accumulated Context',
    session: 'Session Continuity',
};
const KEYS = ['gsd_state_version', 'status', 'last_updated', 'progress'];
const COUNTED = /^\W*0*[1-9]/;
function lostSections(base, head) {
    const kept = new Set(head.sections.map(({ kind }) => kind));
    return base.sections.flatMap(({ kind, heading }, index) => {
        if (kind === undefined || TITLES[kind] === undefined || heading.depth !== 2)
            return [];
        const isFirst = base.sections.findIndex((one) => one.kind === kind && one.heading.depth === 2) === index;
        if (!isFirst || kept.has(kind))
            return [];
        return hasContent(base, kind, base) && !hasContent(head, kind, base) ? [heading.title] : [];
    });
}
function hasContent(document, kind, base) {
    const { position, fields, phaseTables, planRows, sections, source } = document;
    switch (kind) {
        case 'reference':
            return source.text.includes('PROJECT.md') || position.focus !== undefined;
        case 'position':
            return fields.some(({ key }) => base.position.phase ? key === 'phase' || key === 'plan' : key === 'status');
        case 'metrics':
            return (planRows.length > 0 ||
                phaseTables.some(({ rows }) => rows.length > 0) ||
                fields.some(({ key, value }) => key === 'totalPlans' && COUNTED.test(value.value)));
        case 'session':
            return fields.some(({ key }) => key === 'lastSession' || key === 'stoppedAt' || key === 'resumeFile');
        default:
            return sections.some(({ heading }) => /\b(?:context|decisions?|todos?|blockers?|concerns?|notes)\b/i.test(heading.title));
    }
}
function lostKeys(before, after) {
    return KEYS.filter((key) => hasKey(before, key) && (after === undefined || !hasKey(after, key)));
}
function hasKey({ entries }, key) {
    return entries.has(key) || [...entries.keys()].some((path) => path.startsWith(`${key}.`));
}
function shrinking_countLines(document) {
    let [all, lasting] = [0, 0];
    for (const { kind, start, text } of document.lines) {
        if (kind === 'blank' || kind === 'front-matter')
            continue;
        all += 1;
        if (kind === 'table' || /^\s*\|/.test(text))
            continue;
        const kinds = sectionsAt(document, start);
        if (kinds.some((one) => TITLES[one] !== undefined) && !kinds.includes('context'))
            lasting += 1;
    }
    return { all, lasting };
}

;// CONCATENATED MODULE: ./src/validate/rules/shrank.ts




const shrank = {
    id: 'shrank',
    summary: 'No section of the template, no front matter key and not half of the lines is gone since the base revision.',
    severity: 'warning',
    fixable: 'never',
    check: (context) => shrank_check(context),
};
const FEWEST_LINES = 20;
function shrank_check({ document, evidence }) {
    if (!evidence.base.ok)
        return [unchecked(evidence.base.reason)];
    const base = evidence.base.value;
    const same = sameMilestone(base, document);
    if (!same.ok)
        return [unchecked(same.reason)];
    const sections = checkSections(base, document);
    return [sections, checkKeys(base, document), shrank_checkLines(base, document, sections.status === 'fails')];
}
function checkSections(base, head) {
    const lost = lostSections(base, head);
    if (lost.length === 0)
        return holds('sections');
    const [what, verb, them] = lost.length === 1 ? ['section', 'is', 'it'] : ['sections', 'are', 'them'];
    return fails({
        subject: 'sections',
        message: `The ${what} ${listed(lost.map(code))} of the base revision ${verb} gone, and so is what ${verb === 'is' ? 'it' : 'they'} said. Restore ${them} from there.`,
        range: shrank_titleOf(head),
    });
}
function checkKeys(base, head) {
    const subject = 'front matter';
    const [before, after] = [base.frontMatter, head.frontMatter];
    if (before === undefined)
        return unchecked('the base revision has no front matter', subject);
    const lost = lostKeys(before, after);
    if (after === undefined) {
        if (lost.length === 0)
            return unchecked('the front matter of the base revision is not that of GSD', subject);
        return fails({
            subject,
            message: 'The front matter of the base revision is gone, from which the commands of GSD read status and progress. Restore it, or let a command of GSD write it anew.',
            range: shrank_titleOf(head),
        });
    }
    if (after.problem !== undefined)
        return unchecked('the front matter has a fault', subject);
    if (lost.length === 0)
        return holds(subject);
    return fails({
        subject,
        message: `The front matter has lost ${listed(lost.map(code))}, which the base revision has and every version of GSD writes. Restore ${lost.length === 1 ? 'it' : 'them'}.`,
        range: { start: after.range.start, end: after.range.start + 3 },
    });
}
function shrank_checkLines(base, head, isKnown) {
    const [before, after] = [shrinking_countLines(base), shrinking_countLines(head)];
    if (before.all < FEWEST_LINES)
        return unchecked('the base revision is too short', 'lines');
    if (after.all * 2 >= before.all)
        return holds('lines');
    if (isKnown)
        return unchecked('whole sections are gone, which is told already', 'lines');
    if (after.lasting * 2 >= before.lasting) {
        return unchecked('what is gone are rows, decisions, or sections that are not of the template', 'lines');
    }
    return fails({
        subject: 'lines',
        message: `The file had ${before.all} lines of text at the base revision and has ${after.all} now; its sections of the template alone went from ${before.lasting} to ${after.lasting}. Compare it with the base revision and restore what is missing.`,
        actual: String(after.all),
        expected: `about ${before.all}`,
        range: shrank_titleOf(head),
    });
}
function shrank_titleOf({ sections, source }) {
    const title = sections[0]?.heading;
    return title ? { start: title.start, end: title.end } : { start: 0, end: source.lines[0]?.end ?? 0 };
}

;// CONCATENATED MODULE: ./src/validate/rules/status-complete.ts



const statusComplete = {
    id: 'status-complete',
    summary: 'A completed milestone or project has no open plans or phases.',
    severity: 'warning',
    fixable: 'never',
    check: (context) => [status_complete_check(context)],
};
function status_complete_check({ document, metrics: { progress } }) {
    const status = statusesOf(document).find(({ value }) => saysOnlyComplete(value));
    if (!status)
        return unchecked('the status does not say that the milestone or project is complete');
    const { counts, percent, line, correction } = progress;
    const stated = percent.ok ? (correction?.to.value ?? percent.value.value) : undefined;
    const open = [counts.plans, counts.phases].flatMap((count) => count.ok && count.value.done < count.value.total ? [count.value] : []);
    const [first] = open;
    const isBelow = stated !== undefined && line.ok && line.value.scopes.length === 0 && stated < 100;
    if (!first && !isBelow) {
        return counts.plans.ok || counts.phases.ok || percent.ok
            ? holds()
            : unchecked('the file has no counts and no percentage');
    }
    const what = first
        ? `${first.done} of ${first.total} ${first.name} are completed`
        : `progress is at ${stated ?? 0}%`;
    const range = first?.from[0] ?? (percent.ok ? percent.value.range : status.range);
    return fails({
        message: `The status says ${code(status.value)}, but ${what}. Finish what is open, or correct the status or the counts.`,
        actual: status.value,
        range: status.range,
        related: [{ range, note: what }],
    });
}

;// CONCATENATED MODULE: ./src/validate/rules/trend-sum.ts







const trendSum = {
    id: 'trend-sum',
    summary: 'The listed durations of plans add up to the total that counts them, or to less where some are missing.',
    severity: 'warning',
    fixable: 'never',
    check: (context) => {
        const ofRows = rows(context);
        return ofRows.some(({ status }) => status === 'fails') ? ofRows : [...ofRows, ...totalTime(context)];
    },
};
function rows({ document }) {
    const table = theTable(document);
    if (!table.ok)
        return [unchecked(table.reason)];
    const lists = listsByPhase(planListsOf(document, (scope) => scope === table.value.scope));
    return table.value.rows.map((row) => trend_sum_judgeRow(row, lists));
}
function trend_sum_judgeRow(row, lists) {
    const subject = rowName(row);
    const { phase, plans, total } = row;
    const { key } = phase.value;
    if (key === undefined)
        return unchecked('the row names no phase by its number', subject);
    if (total?.value.kind !== 'duration' || total.value.qualifier !== undefined)
        return unchecked('the total is not a plain time with a unit', subject);
    if (plans.completed === undefined || plans.completed === 0)
        return unchecked('no completed plans are counted', subject);
    const whole = {
        text: total.value.text,
        range: total.value.range,
        unit: trend_sum_unitOf(total.value),
        plans: plans.completed,
    };
    const { completed } = plans;
    const own = lists.get(key) ?? [];
    const among = own.filter((list) => list.length > completed || repeats(list) || areAmongFirst(list, completed));
    if (own.length > 0 && among.length === 0)
        return unchecked('the listed plans may be others than those that the row counts', subject);
    const judged = trend_sum_judge(among, whole, durationInterval(total.value));
    if ('reason' in judged)
        return unchecked(judged.reason, subject);
    return judged.fit === 'yes'
        ? holds(subject)
        : trend_sum_broken(`The total of phase ${phase.text}`, subject, whole, judged);
}
const TOTAL = 'total time';
function totalTime({ document, metrics: { velocity } }) {
    const { block, totalTime: stated, rowPlans, plansAgree } = velocity;
    const scope = block.ok ? block.value.scope : '';
    const lists = planListsOf(document, (own) => own === scope).filter((list) => list.some(({ duration }) => isTimed(duration)));
    if (lists.length === 0 || !stated.ok)
        return [];
    if (!rowPlans.ok)
        return [unchecked(rowPlans.reason, TOTAL)];
    if (!plansAgree.ok)
        return [unchecked(plansAgree.reason, TOTAL)];
    if (velocity.timeCorrection !== undefined)
        return [unchecked('the rows of the By Phase table already show that the total is wrong', TOTAL)];
    const whole = {
        text: stated.value.text,
        range: stated.value.range,
        unit: trend_sum_unitOf(stated.value),
        plans: rowPlans.value.value,
    };
    const among = lists.filter((list) => isAmong(list, rowPlans.value));
    if (among.length === 0)
        return [unchecked('plans are listed that perhaps no row counts', TOTAL)];
    const judged = trend_sum_judge(among, whole, durationInterval(stated.value));
    if ('reason' in judged)
        return [unchecked(judged.reason, TOTAL)];
    return [judged.fit === 'yes' ? holds(TOTAL) : trend_sum_broken('Total execution time', TOTAL, whole, judged)];
}
function isAmong(list, { from }) {
    const plans = new Map(from.map(({ row, plans: count }) => [row.phase.value.key, count]));
    return [...plansByPhase(list)].every(([phase, items]) => {
        const count = plans.get(phase) ?? 0;
        return items.length <= count && (repeats(items) || areAmongFirst(items, count));
    });
}
function trend_sum_judge(lists, whole, total) {
    const outcomes = lists.map((list) => judgeList(list, whole, total));
    const judged = outcomes.filter((outcome) => 'fit' in outcome);
    const [first] = judged
        .filter(({ fit, isComplete }) => fit === 'yes' && isComplete)
        .concat(judged.filter(({ fit }) => fit === 'no'), judged);
    if (first)
        return first;
    const reasons = outcomes.flatMap((outcome) => ('reason' in outcome ? [outcome.reason] : []));
    return { reason: reasons.find((reason) => reason !== NOT_LISTED) ?? NOT_LISTED };
}
const NOT_LISTED = 'none of its plans is listed with a time';
function judgeList(list, { plans }, total) {
    const timed = list.flatMap((item) => (isTimed(item.duration) ? [{ item, duration: item.duration }] : []));
    if (timed.length === 0)
        return { reason: NOT_LISTED };
    if (repeats(list))
        return { reason: 'a plan is listed twice' };
    if (list.length > plans)
        return { reason: 'more plans are listed than counted' };
    const isComplete = timed.length === plans;
    const times = timed.map(({ duration }) => duration);
    const fit = isComplete ? addsUpTo(times, total) : staysWithin(times, total);
    if (fit === 'no' && fewestPlans(list) < list.length)
        return { reason: 'nothing tells whether a comma stands between two plans or inside of a time' };
    return fit === 'open'
        ? { reason: 'nothing tells whether the listed times are seconds or minutes' }
        : { fit, timed, isComplete };
}
function trend_sum_broken(what, subject, { text, range, unit }, { timed, isComplete }) {
    const parts = arithmetic(timed.map(({ duration }) => duration), unit);
    return fails({
        subject,
        message: isComplete
            ? `${what} says ${text}, but its plans are listed with ${parts}. Correct the total or the list.`
            : `${what} says ${text}, but ${counted(timed.length, 'plan')} alone ${timed.length === 1 ? 'is' : 'are'} listed with ${parts}. Correct the total or the list.`,
        actual: text,
        range,
        related: timed.map(({ item }) => ({
            range: item.range,
            note: item.id === undefined ? 'a plan' : `plan ${item.id}`,
        })),
    });
}
function arithmetic(times, unit) {
    const isOpen = times.some((one) => one.kind === 'bare' && one.unit === undefined);
    const [likely = 0, ...others] = unitsOf(times);
    const said = (one) => {
        if (/\p{L}/u.test(one.text) || isOpen)
            return one.text;
        const [read] = inUnit([one], likely);
        return read ? time(trend_sum_milliseconds(read), trend_sum_unitOf(read)) : one.text;
    };
    const parts = sumText(times.map(said));
    const sumIn = (own) => time(inUnit(times, own).reduce((all, one) => all + trend_sum_milliseconds(one), 0), unit);
    if (!isOpen)
        return times.length < 2 ? parts : `${parts} = ${sumIn(likely)}`;
    const [seconds, minutes] = [likely, ...others].map(sumIn);
    return `${parts}, ${seconds ?? ''} as seconds or ${minutes ?? ''} as minutes`;
}
function trend_sum_milliseconds(duration) {
    return partMilliseconds(finestPart(duration));
}
function trend_sum_unitOf(duration) {
    return finestPart(duration).terms[0]?.unit;
}

;// CONCATENATED MODULE: ./src/validate/rules/unrecognised.ts

const unrecognised = {
    id: 'unrecognised',
    summary: 'The file is a GSD STATE.md.',
    severity: 'notice',
    fixable: 'never',
    check: ({ document: { dialect, source } }) => {
        const range = { start: source.hasByteOrderMark ? 1 : 0, end: source.lines[0]?.end ?? 0 };
        if (dialect === 'gsd-2') {
            return [
                fails({
                    message: 'This file is generated by GSD 2 from its database; edits are overwritten, so it is not checked.',
                    range,
                }),
            ];
        }
        if (dialect !== 'unrecognised')
            return [holds()];
        return [
            fails({
                message: 'This does not look like a GSD STATE.md in English: fewer than three of its features were found (title, front matter, position, progress, velocity, context, session). Nothing is checked.',
                range,
            }),
        ];
    },
};

;// CONCATENATED MODULE: ./src/metrics/stated-average.ts





function statedAverage({ averageDuration, totalTime, totalPlans }, tolerance) {
    const average = durationOf('Average duration', averageDuration);
    if (!average.ok)
        return average;
    const time = durationOf('Total execution time', totalTime);
    if (!time.ok)
        return time;
    const plans = totalPlans?.value;
    if (plans?.kind !== 'count' || plans.approximate)
        return unknown('`Total plans completed` is not a plain number');
    if (plans.value === 0)
        return unknown('no plans are completed yet');
    const part = finestPart(time.value);
    const printed = partMilliseconds(part);
    if (printed === 0)
        return unknown('the total time was never filled in');
    const { approximate } = time.value;
    const division = { interval: durationInterval(time.value), printed, plans: plans.value, approximate };
    const isFine = partStep(part) <= partStep(finestPart(average.value));
    return known({
        average: average.value,
        division,
        fits: fitsDivision(average.value, division, isFine ? tolerance : 'printed'),
        rewritten: rewriteDuration(average.value, printed / plans.value),
        qualifier: plans.qualifier,
    });
}

;// CONCATENATED MODULE: ./src/validate/rules/velocity-average.ts








const velocityAverage = {
    id: 'velocity-average',
    summary: 'Average duration is the total time divided by the total plans, as stated or as the rows have them.',
    severity: 'error',
    fixable: 'sometimes',
    check: (context) => (context.document.velocity.length > 1 ? blocks(context) : [velocity_average_check(context)]),
};
function velocity_average_check(context) {
    const { average, averageDuration, stated, byRows } = context.metrics.velocity;
    if (!average.ok)
        return alone(average.reason, context);
    if (average.value.fits || !averageDuration.ok || !byRows.ok)
        return holds();
    const beside = stated.ok ? stated.value : byRows.value;
    const unit = finestPart(averageDuration.value).terms[0]?.unit;
    const explanation = explain(beside, byRows.value, average.value.followsStated, unit);
    const isRough = [averageDuration.value, beside, byRows.value].some(({ approximate }) => approximate);
    const formula = `${time(byRows.value.printed, unit)} ÷ ${counted(byRows.value.plans, 'plan')}`;
    const odd = oddTime(context.metrics.velocity.around) ?? oddCount(context.metrics.velocity.around);
    return velocity_average_broken(averageDuration.value, { explanation, formula, odd }, average.value, isRough);
}
function blocks({ document, tolerance }) {
    return document.velocity.map((block) => {
        const subject = block.scope === '' ? LINES : `${block.scope.slice(0, 60)} ${LINES}`;
        const lines = statedAverage(block, tolerance);
        if (!lines.ok)
            return unchecked(lines.reason, subject);
        if (lines.value.fits || velocity_average_isOfTimed(lines.value, block, document))
            return holds(subject);
        const { qualifier } = lines.value;
        return qualifier === undefined
            ? brokenAlone(lines.value, subject)
            : unchecked(`\`Total plans completed\` is qualified: "${qualifier}"`, subject);
    });
}
const LINES = 'lines beside it';
function alone(reason, { document, tolerance }) {
    const [block] = document.velocity;
    const lines = block && statedAverage(block, tolerance);
    if (block === undefined || lines?.ok !== true)
        return unchecked(reason);
    const hasRows = document.phaseTables.some(({ rows }) => rows.length > 0);
    if (lines.value.fits || velocity_average_isOfTimed(lines.value, block, document))
        return holds(LINES);
    return hasRows || lines.value.qualifier !== undefined ? unchecked(reason) : brokenAlone(lines.value, LINES);
}
function velocity_average_isOfTimed({ average, division }, { scope }, document) {
    const { interval: whole, plans } = division;
    return isOfAllTimedPlans(document, scope, { average, whole, plans });
}
function brokenAlone({ average, division, rewritten }, subject) {
    const unit = finestPart(average).terms[0]?.unit;
    const exact = division.printed / division.plans;
    const formula = `${time(division.printed, unit)} ÷ ${counted(division.plans, 'plan')}`;
    return fails({
        subject,
        ...(average.approximate || division.approximate ? { severity: 'warning' } : {}),
        message: `Average duration says ${average.text}, but the lines beside it give ${formula} = ${time(exact, unit)}. Correct the average, or the total that was left behind.`,
        actual: average.text,
        expected: rewritten.text,
        range: average.range,
        fix: {
            title: `Replace ${average.text} by ${rewritten.text}`,
            field: 'Average duration',
            formula,
            applicability: 'unsafe',
            edits: vanishes(rewritten, exact) ? [] : rewritten.edits,
        },
    });
}
function explain(stated, rows, followsStated, unit) {
    const divided = ({ printed, plans }) => `${time(printed, unit)} ÷ ${counted(plans, 'plan')} = ${time(printed / plans, unit)}`;
    if (followsStated)
        return `which follows from the wrong total; the rows give ${divided(rows)}`;
    const isSame = stated.plans === rows.plans && stated.printed === rows.printed;
    return `but the rows give ${divided(rows)}${isSame ? '' : `, the lines beside it ${divided(stated)}`}`;
}
function velocity_average_broken(average, { explanation, formula, odd }, { rewritten, agrees, exact }, isRough) {
    return fails({
        ...(isRough ? { severity: 'warning' } : {}),
        message: `Average duration says ${average.text}, ${explanation}. ${odd ? oddLeafWords(odd) : 'Bring the average up to date.'}`,
        actual: average.text,
        expected: rewritten.text,
        range: average.range,
        ...(odd ? { related: oddLeafPlaces(odd) } : {}),
        fix: {
            title: `Replace ${average.text} by ${rewritten.text}`,
            field: 'Average duration',
            formula,
            applicability: agrees && odd === undefined ? 'safe' : 'unsafe',
            edits: vanishes(rewritten, exact) ? [] : rewritten.edits,
        },
    });
}

;// CONCATENATED MODULE: ./src/validate/rules/velocity-lags.ts




const velocityLags = {
    id: 'velocity-lags',
    summary: 'Total plans completed is not less than the number of plans that are listed one by one.',
    severity: 'warning',
    fixable: 'never',
    check: (context) => [velocity_lags_check(context)],
};
function velocity_lags_check({ document, metrics: { velocity } }) {
    const { totalPlans, block } = velocity;
    const listed = mostListed(document);
    if (listed === undefined)
        return unchecked('the file lists no plans one by one');
    if (!totalPlans.ok)
        return unchecked(totalPlans.reason);
    const total = totalPlans.value.value;
    if (total === 0)
        return unchecked('the total was never filled in');
    if (block.ok && block.value.scope !== '')
        return unchecked(`the velocity block covers "${block.value.scope}" only`);
    if (listed.count <= total)
        return holds();
    if (listed.isList && mayReachBack(document))
        return unchecked('the last plans may be those of an earlier milestone');
    if (!listed.isList && mayBeEarlier(document, total))
        return unchecked('rows of plans may be those of an earlier milestone');
    const { rowPlans } = velocity;
    if (rowPlans.ok && rowPlans.value.value >= listed.count) {
        return unchecked('the rows of the By Phase table already show that the total was left behind');
    }
    const isEarly = rowPlans.ok && rowPlans.value.value === total && listed.count - listed.ofCurrent <= total;
    return lags(totalPlans.value, listed, isEarly && document.position.phase?.complete === false);
}
function lags({ text, range }, { count, how, last, ofCurrent }, isEarly) {
    const surplus = isEarly
        ? `, ${ofCurrent} of them in the current phase. GSD raises the total when that phase is complete; raise it now if you keep it by hand.`
        : '. Bring the total up to date.';
    return fails({
        ...(isEarly ? { severity: 'notice' } : {}),
        message: `Total plans completed says ${text}, but ${counted(count, 'plan')} ${how}${surplus}`,
        actual: text,
        expected: `at least ${count}`,
        range,
        related: last ? [{ range: last, note: 'the last of them' }] : [],
    });
}
function mayReachBack(document) {
    return startsLater(document) || namesLaterMilestone(document);
}
function startsLater({ phaseTables }) {
    const numbers = numbersOf(phaseTables);
    return numbers.length > 0 && numbers.every((number) => number >= 2);
}
function numbersOf(tables) {
    return tables.flatMap(({ rows }) => rows.flatMap(({ phase }) => phase.value.number ?? []));
}
function mayBeEarlier(document, total) {
    const { frontMatter, phaseTables, planRows, position } = document;
    const completed = frontMatter?.entries.get('progress.completed_plans')?.value;
    if (!namesLaterMilestone(document) || (typeof completed === 'number' && completed > total))
        return false;
    const keys = phaseTables.flatMap(({ rows }) => rows.map(({ phase }) => phase.value.key));
    const newest = planRows.at(-1)?.phase;
    if (keys.length > 0 && newest !== position.phase?.key && !keys.includes(newest))
        return false;
    if (!startsLater(document))
        return true;
    const first = numbersOf(phaseTables).reduce((least, number) => Math.min(least, number), Infinity);
    return differentPlans(planRows.filter(({ phase }) => Number.parseFloat(phase) >= first)) <= total;
}
function differentPlans(rows) {
    return new Set(rows.map(({ phase, plan }) => `${phase}-${plan}`)).size;
}
function mostListed({ planRows, planLists, position }) {
    const rows = {
        count: differentPlans(planRows),
        how: 'have a metric row',
        last: planRows.at(-1)?.range,
        ofCurrent: differentPlans(planRows.filter(({ phase }) => phase === position.phase?.key)),
        isList: false,
    };
    const lists = planLists.map(({ plans }) => ({
        count: fewestPlans(plans),
        how: 'are listed as the last ones',
        last: plans.at(-1)?.range,
        ofCurrent: 0,
        isList: true,
    }));
    const listed = [rows, ...lists].filter(({ count }) => count > 0);
    return listed.sort((a, b) => b.count - a.count)[0];
}

;// CONCATENATED MODULE: ./src/document/parts.ts
const NAME = String.raw `v\d+(?:\.\d+)*|(?:milestone|phase)\s+v?\d+(?:\.\d+)*`;
const COUNT_FIRST = new RegExp(String.raw `^(\d{1,5})\s+(?:plans?\s+)?(?:(?:in|from|for)\s+)?(${NAME})$`, 'i');
const NAME_FIRST = new RegExp(String.raw `^(${NAME})\s*[:=]\s*(\d{1,5})(?:\s+plans?)?$`, 'i');
const parts_LONGEST = 500;
function parts_partsOf({ qualifier }) {
    if (qualifier === undefined || qualifier.length > parts_LONGEST)
        return undefined;
    const parts = qualifier.split(/\s*(?:[+,;]|\band\b)\s*/).map(partOf);
    const read = parts.filter((part) => part !== undefined);
    const labels = new Set(read.map(({ label }) => label));
    return read.length === parts.length && labels.size === parts.length && parts.length > 1 ? read : undefined;
}
function partOf(text) {
    const first = COUNT_FIRST.exec(text);
    const [name, count] = first ? [first[2], first[1]] : (NAME_FIRST.exec(text)?.slice(1, 3) ?? []);
    return name === undefined || count === undefined
        ? undefined
        : { count: Number(count), label: name.toLowerCase().replace(/\s+/g, ' ') };
}

;// CONCATENATED MODULE: ./src/validate/rules/velocity-plans.ts









const velocityPlans = {
    id: 'velocity-plans',
    summary: 'Total plans completed is the sum of the completed plans in the By Phase table.',
    severity: 'error',
    fixable: 'sometimes',
    check: (context) => [velocity_plans_check(context), ...context.document.velocity.flatMap(parts)],
};
function velocity_plans_check({ document, metrics: { velocity }, evidence, tolerance }) {
    const { totalPlans, rowPlans, covers, pair } = velocity;
    if (!totalPlans.ok)
        return unchecked(totalPlans.reason);
    if (!rowPlans.ok)
        return unchecked(rowPlans.reason);
    const [total, rows] = [totalPlans.value.value, rowPlans.value.value];
    if (total === rows)
        return holds();
    const odd = oddCount(velocity.around);
    if (rows > total && mayBePlanned(document, rows - total))
        return unchecked('the row of the current phase may count planned plans');
    if (rows > total)
        return velocity_plans_broken(totalPlans.value, rowPlans.value, {
            applicability: velocity.mayRaiseTotal || agreed(evidence.raisedFrom, tolerance) ? 'safe' : 'unsafe',
            odd,
        });
    if (pair.ok && pair.value.table.scope !== '')
        return unchecked(`the table covers "${pair.value.table.scope}" only`);
    if (!covers.ok && isBeyond(total, rows, document))
        return velocity_plans_broken(totalPlans.value, rowPlans.value, { applicability: undefined, odd });
    if (!covers.ok)
        return unchecked(`${covers.reason}, so the sum of the rows is only a lower bound`);
    return velocity_plans_broken(totalPlans.value, rowPlans.value, { applicability: undefined, odd });
}
function mayBePlanned(document, excess) {
    return document.phaseTables
        .flatMap(({ rows }) => rows)
        .some((row) => otherCounts(document, row).some((count) => (row.plans.completed ?? 0) - count === excess));
}
function isBeyond(total, rows, document) {
    const { position, phaseTables, progressLines, frontMatter } = document;
    const current = position.phase?.number?.value;
    const plans = position.plan?.total?.value;
    if (current === undefined || plans === undefined || !Number.isInteger(current))
        return false;
    const numbers = phaseTables.flatMap((table) => table.rows.map(({ phase }) => phase.value.number));
    const isEveryEarlier = numbers.length === current - 1 && numbers.every((number, index) => number === index + 1);
    const counted = [
        ...progressLines.flatMap(({ ratios }) => ratios.map(({ done }) => done)),
        Number(frontMatter?.entries.get('progress.completed_plans')?.value ?? 0),
    ];
    return (isEveryEarlier &&
        document.versions.length < 2 &&
        !namesLaterMilestone(document) &&
        total > rows + plans &&
        counted.every((one) => one < total));
}
function parts({ totalPlans }) {
    const count = totalPlans?.value;
    const named = count?.kind === 'count' ? parts_partsOf(count) : undefined;
    if (count?.kind !== 'count' || named === undefined)
        return [];
    const sum = named.reduce((all, part) => all + part.count, 0);
    if (sum === count.value)
        return [holds('parts')];
    if (named.some((part) => part.count === count.value))
        return [unchecked('the total may be one of the parts beside it', 'parts')];
    if (sum < count.value)
        return [unchecked('the parts beside the total may not be all of them', 'parts')];
    const added = `${sumText(named.map((part) => String(part.count)))} = ${sum}`;
    return [
        fails({
            subject: 'parts',
            ...(count.approximate ? { severity: 'warning' } : {}),
            message: `Total plans completed says ${count.text}, but its parts (${count.qualifier ?? ''}) are ${added}. Correct the total or the part that was left behind.`,
            actual: count.text,
            expected: String(sum),
            range: count.range,
        }),
    ];
}
function agreed(before, tolerance) {
    if (before === undefined)
        return false;
    const { totalPlans, rowPlans } = deriveVelocity(before, tolerance);
    return totalPlans.ok && rowPlans.ok && totalPlans.value.value === rowPlans.value.value;
}
function velocity_plans_broken(count, sum, { applicability, odd }) {
    const rewritten = rewriteCount(count, sum.value);
    const advice = applicability === undefined ? 'A row or the total was left behind.' : 'Bring the total up to date.';
    return fails({
        ...(applicability === undefined ? { severity: 'warning' } : {}),
        message: `Total plans completed says ${count.text}, but the rows of the By Phase table add up to ${sum.value} (${sumText(sum.from.map(({ plans }) => String(plans)))}). ${odd ? oddLeafWords(odd) : advice}`,
        actual: count.text,
        expected: rewritten.text,
        range: count.range,
        related: odd && !odd.isTied
            ? oddLeafPlaces(odd)
            : sum.from
                .slice(0, 20)
                .map(({ row }) => ({ range: row.plans.range, note: `phase ${row.phase.text}` })),
        ...(applicability === undefined
            ? {}
            : {
                fix: {
                    title: `Replace ${count.text} by ${rewritten.text}`,
                    field: 'Total plans completed',
                    formula: `${sumText(sum.from.map(({ plans }) => String(plans)))}, the sum of the rows`,
                    applicability,
                    edits: rewritten.edits,
                },
            }),
    });
}

;// CONCATENATED MODULE: ./src/validate/rules/velocity-time.ts








const velocityTime = {
    id: 'velocity-time',
    summary: 'Total execution time is the sum of the totals in the By Phase table.',
    severity: 'error',
    fixable: 'sometimes',
    check: (context) => [velocity_time_check(context)],
};
function velocity_time_check({ metrics: { velocity } }) {
    const { totalTime, rowTime, plansAgree, timeCorrection, knowsAll } = velocity;
    if (!totalTime.ok)
        return unchecked(totalTime.reason);
    if (partMilliseconds(finestPart(totalTime.value)) === 0)
        return unchecked('the total time was never filled in');
    if (!plansAgree.ok)
        return rowsAlone(velocity) ?? unchecked(plansAgree.reason);
    if (!rowTime.ok)
        return unchecked(rowTime.reason);
    if (timeCorrection === undefined)
        return holds();
    return velocity_time_broken(totalTime.value, rowTime.value, timeCorrection, { knowsAll, odd: oddTime(velocity.around) });
}
const ROWS_ALONE = 'rows alone';
function rowsAlone({ totalTime, totalPlans, rowTime, rowPlans }) {
    if (!totalTime.ok || !totalPlans.ok || !rowTime.ok || !rowPlans.ok)
        return undefined;
    const [all, listed] = [totalPlans.value.value, rowPlans.value.value];
    if (all <= listed)
        return undefined;
    if (notAbove(rowTime.value.interval, durationInterval(totalTime.value)))
        return holds(ROWS_ALONE);
    const rows = time(rowTime.value.printed, rowUnit(rowTime.value));
    return fails({
        subject: ROWS_ALONE,
        severity: 'warning',
        message: `Total execution time says ${totalTime.value.text} for ${counted(all, 'plan')}, but the rows give ${rows} for ${listed} of them alone. Bring the total up to date.`,
        actual: totalTime.value.text,
        expected: `at least ${rows}`,
        range: totalTime.value.range,
    });
}
function velocity_time_broken(total, rows, rewritten, { knowsAll, odd }) {
    const parts = sumText(rows.from.map(({ duration }) => duration.text));
    const added = rows.from.length === 1 ? parts : `${time(rows.printed, rowUnit(rows))} (${parts})`;
    const sum = added.startsWith(rewritten.text) ? added : `${added} = ${rewritten.text}`;
    const isRough = total.approximate || rows.approximate;
    return fails({
        ...(isRough ? { severity: 'warning' } : {}),
        message: `Total execution time says ${total.text}, but the rows add up to ${sum}. ${odd ? oddLeafWords(odd) : 'Bring the total up to date.'}`,
        actual: total.text,
        expected: rewritten.text,
        range: total.range,
        related: odd && !odd.isTied
            ? oddLeafPlaces(odd)
            : rows.from
                .slice(0, 20)
                .map(({ row, duration }) => ({ range: duration.range, note: `phase ${row.phase.text}` })),
        fix: {
            title: `Replace ${total.text} by ${rewritten.text}`,
            field: 'Total execution time',
            formula: `${parts}, the sum of the rows`,
            applicability: knowsAll && odd === undefined ? 'safe' : 'unsafe',
            edits: vanishes(rewritten, rows.printed) ? [] : rewritten.edits,
        },
    });
}

;// CONCATENATED MODULE: ./src/validate/backward-counts.ts






function compareCounts(base, context) {
    return [
        ...comparePlans(base, context),
        ...comparePhases(base, context),
        ...compareTotal(base, context),
        ...compareRows(base, context),
    ];
}
function countersOf({ frontMatter }, noun) {
    const done = counterOf(frontMatter?.entries.get(`progress.completed_${noun}`));
    const total = counterOf(frontMatter?.entries.get(`progress.total_${noun}`));
    return done && total && { done, total };
}
function counterOf(entry) {
    if (entry === undefined || !/^\d{1,6}$/.test(entry.text ?? ''))
        return undefined;
    return { value: Number(entry.text), range: entry.range };
}
function comparePlans(base, { document, evidence }) {
    const subject = 'completed_plans';
    const [before, after] = [countersOf(base, 'plans'), countersOf(document, 'plans')];
    if (!before || !after)
        return [];
    const [from, to] = [before.done.value, after.done.value];
    if (to >= from)
        return [holds(subject)];
    if (from > before.total.value)
        return [unchecked('the base revision counted more plans than there are', subject)];
    if (after.total.value < before.total.value)
        return [unchecked(FEWER('plans', before, after), subject)];
    const found = finished(evidence);
    if (found !== undefined && found.plans <= to) {
        return [unchecked(`the planning folder has no more than ${found.plans} finished plans either`, subject)];
    }
    return [backwards({ subject, from, to, noun: 'plans', of: after.total.value, base, before, after })];
}
function comparePhases(base, { document, evidence }) {
    const subject = 'completed_phases';
    const [before, after] = [countersOf(base, 'phases'), countersOf(document, 'phases')];
    if (!before || !after)
        return [];
    const [from, to] = [before.done.value, after.done.value];
    if (to >= from)
        return [holds(subject)];
    if (from > before.total.value)
        return [unchecked('the base revision counted more phases than there are', subject)];
    if (after.total.value < before.total.value)
        return [unchecked(FEWER('phases', before, after), subject)];
    const plans = [countersOf(base, 'plans'), countersOf(document, 'plans')];
    if (plans[0]?.total.value !== plans[1]?.total.value) {
        return [unchecked('the number of plans changed, so a finished phase may have got another plan', subject)];
    }
    if ((plans[1]?.done.value ?? 0) > (plans[0]?.done.value ?? 0)) {
        return [unchecked('more plans are completed, so the phases were counted anew', subject)];
    }
    const found = finished(evidence);
    if (found !== undefined && found.phases <= to) {
        return [
            unchecked(`the planning folder has no more than ${found.phases} finished phases either`, subject),
        ];
    }
    return [backwards({ subject, from, to, noun: 'phases', of: after.total.value, base, before, after })];
}
const FEWER = (noun, before, after) => `there are fewer ${noun} in all, ${after.total.value} instead of ${before.total.value}: some were taken away`;
function finished({ slice, folderOf, }) {
    if (!slice.ok)
        return undefined;
    let [all, plans, phases] = [0, 0, 0];
    for (const { key, retired } of slice.value.phases) {
        const folder = retired ? undefined : folderOf(key);
        if (folder === undefined)
            continue;
        if (!folder.ok)
            return undefined;
        const { done = [], planned = [] } = folder.value ?? {};
        all += planned.length;
        plans += done.length;
        if (planned.length > 0 && done.length >= planned.length)
            phases += 1;
    }
    return all === 0 ? undefined : { plans, phases };
}
function compareTotal(base, { document, metrics, tolerance }) {
    const subject = 'Total plans completed';
    const before = deriveVelocity(base, tolerance);
    const after = metrics.velocity;
    if (!before.totalPlans.ok || !after.totalPlans.ok || !before.block.ok || !after.block.ok)
        return [];
    const [from, to] = [before.totalPlans.value.value, after.totalPlans.value.value];
    if (to >= from)
        return [holds(subject)];
    if (before.block.value.scope !== after.block.value.scope) {
        return [unchecked('the velocity block covers something else than in the base revision', subject)];
    }
    const kept = rowKeys(document);
    const gone = [...rowKeys(base)].find((key) => !kept.has(key));
    if (gone !== undefined)
        return [unchecked(`the row of phase ${gone} was taken out of the table`, subject)];
    if (sumsOf(document).includes(to))
        return [unchecked('it follows the rows of the By Phase table', subject)];
    if (to === countersOf(document, 'plans')?.done.value) {
        return [unchecked('it follows `completed_plans` of the front matter', subject)];
    }
    const { range } = after.totalPlans.value;
    const line = positionAt(base.source, before.totalPlans.value.range.start).line;
    return [
        fails({
            subject,
            message: `Total plans completed went back from ${from} (line ${line} of the base revision) to ${to}, although no row was taken out of the table. Restore the higher count.`,
            actual: String(to),
            expected: `at least ${from}`,
            range,
        }),
    ];
}
function sumsOf({ phaseTables }) {
    const sum = (rows) => rows.reduce((total, { plans }) => total + (plans.completed ?? 0), 0);
    const rows = phaseTables.flatMap((table) => table.rows);
    return [sum(rows), sum(rows.filter(({ plans }) => plans.planned === undefined))];
}
function compareRows(base, { document, evidence }) {
    const [before, after] = [theTable(base), theTable(document)];
    if (!before.ok || !after.ok || before.value.scope !== after.value.scope)
        return [];
    const [earlier, now] = [uniqueRows(before.value.rows), uniqueRows(after.value.rows)];
    return [...now].flatMap(([key, row]) => {
        const twin = earlier.get(key);
        return twin === undefined ? [] : backward_counts_judgeRow(row, twin, { base, evidence });
    });
}
function uniqueRows(rows) {
    const groups = groupBy(rows, ({ phase }) => phase.value.key);
    return new Map([...groups].flatMap(([key, [row, other]]) => (row === undefined || other ? [] : [[key, row]])));
}
function backward_counts_judgeRow({ phase, plans }, earlier, { base, evidence }) {
    const key = phase.value.key ?? '';
    const subject = `row ${key}`;
    const [from, to, of] = [earlier.plans.completed, plans.completed, plans.planned];
    if (from === undefined || to === undefined || of === undefined || of !== earlier.plans.planned)
        return [];
    if (to >= from)
        return [holds(subject)];
    if (phase.value.name !== earlier.phase.value.name)
        return [unchecked('the phase has another name', subject)];
    if (from > of)
        return [unchecked('the base revision counted more plans than there are', subject)];
    const folder = evidence.folderOf(key);
    const done = folder.ok ? folder.value?.done.length : undefined;
    if (done !== undefined && done <= to) {
        return [unchecked(`its folder has no more than ${done} finished plans either`, subject)];
    }
    const { line } = positionAt(base.source, earlier.plans.range.start);
    return [
        fails({
            subject,
            message: `The row of phase ${key} went back from ${from}/${of} (line ${line} of the base revision) to ${to}/${of}. Restore the higher count, unless a plan was reopened.`,
            actual: `${to}/${of}`,
            expected: `at least ${from}/${of}`,
            range: plans.range,
        }),
    ];
}
function backwards({ subject, from, to, noun, of, base, before, after }) {
    const { line } = positionAt(base.source, before.done.range.start);
    return fails({
        subject,
        message: `\`${subject}\` went back from ${from} (line ${line} of the base revision) to ${to}, although there are not fewer ${noun} in all (${of}). Restore the higher count, unless finished ${noun} were reopened.`,
        actual: String(to),
        expected: `at least ${from}`,
        range: after.done.range,
        related: [{ range: after.total.range, note: `${noun} in all` }],
    });
}

;// CONCATENATED MODULE: ./src/validate/calendar.ts
const calendar_DATE = /^[\s"'`*_]*(\d{4})-(\d\d)-(\d\d)(?!\d)/;
const TIME = /^[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)/;
const MINUTES_A_DAY = 1440;
function dayIn(text) {
    const match = calendar_DATE.exec(text);
    if (!match)
        return undefined;
    const [whole, year, month, date] = match;
    const day = dayOf(Number(year), Number(month), Number(date));
    return day === undefined ? undefined : { day, text: whole.slice(-10) };
}
function minuteIn(text) {
    const found = dayIn(text);
    if (found === undefined)
        return undefined;
    const match = TIME.exec(text.slice(text.indexOf(found.text) + found.text.length));
    if (!match)
        return undefined;
    const [, hour, minute, , zone = 'Z'] = match;
    const sign = zone.startsWith('-') ? -1 : 1;
    const offset = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2)));
    return found.day * MINUTES_A_DAY + Number(hour) * 60 + Number(minute) - offset;
}
function earliestDayAt(minute) {
    return Math.floor((minute - MINUTES_A_DAY / 2) / MINUTES_A_DAY);
}
function dayOf(year, month, date) {
    if (month < 1 || month > 12 || date < 1 || date > lengthOf(year, month))
        return undefined;
    const shifted = month <= 2 ? year - 1 : year;
    const era = Math.floor(shifted / 400);
    const yearOfEra = shifted - era * 400;
    const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
    const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
}
function lengthOf(year, month) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

;// CONCATENATED MODULE: ./src/validate/backward-dates.ts




function compareDates(base, head) {
    const earlier = datesOf(base);
    const now = instantOf(head);
    const falls = [];
    const verdicts = datesOf(head).flatMap((date) => {
        const before = earlier.find(({ name }) => name === date.name);
        if (before === undefined)
            return [];
        if (date.day >= before.day)
            return [holds(date.name)];
        const excuse = excuseOf({ date, before }, earlier, now);
        if (excuse !== undefined)
            return [unchecked(excuse, date.name)];
        falls.push({ date, before });
        return [];
    });
    return [...verdicts, ...report(base, falls)];
}
function excuseOf({ date, before }, earlier, now) {
    if (!earlier.some((other) => other.name !== before.name && other.day >= before.day - 1)) {
        return `nothing else in the base revision is as late as its ${before.text}`;
    }
    const isZone = before.day - date.day === 1 && (now === undefined || date.day >= earliestDayAt(now));
    return isZone ? 'it went back by one day, as between two time zones' : undefined;
}
function report(base, [first, ...others]) {
    if (first === undefined)
        return [];
    const { date, before } = first;
    const { line } = positionAt(base.source, before.range.start);
    const also = others.length === 0 ? '' : `, and so did ${listed(others.map((other) => code(other.date.name)))}`;
    return [
        fails({
            subject: date.name,
            message: `${code(date.name)} went back from ${before.text} (line ${line} of the base revision) to ${date.text}${also}. An older version of the file, or of this line, seems to have come back: restore what is newer.`,
            actual: date.text,
            expected: `${before.text} or later`,
            range: date.range,
            related: others.map((other) => ({
                range: other.date.range,
                note: `went back from ${other.before.text}`,
            })),
        }),
    ];
}
function instantOf({ frontMatter }) {
    return minuteIn(frontMatter?.entries.get('last_updated')?.text ?? '');
}
function datesOf(document) {
    const { lastActivity } = document.position;
    return [
        ...inFrontMatter(document, 'last_updated'),
        ...(lastActivity === undefined
            ? inFrontMatter(document, 'last_activity')
            : dated('Last activity', lastActivity.value.value, lastActivity.value.range)),
        ...inText(document, 'lastSession', 'Last session'),
        ...inText(document, 'lastUpdated', 'Last updated'),
    ];
}
function inFrontMatter({ frontMatter }, key) {
    const entry = frontMatter?.entries.get(key);
    return entry?.text === undefined ? [] : dated(key, entry.text, entry.range);
}
function inText({ fields }, key, name) {
    const [field, other] = fields.filter((one) => one.key === key);
    return field === undefined || other ? [] : dated(name, field.value.value, field.value.range);
}
function dated(name, value, range) {
    const found = dayIn(value);
    return found === undefined ? [] : [{ name, ...found, range }];
}

;// CONCATENATED MODULE: ./src/validate/rules/went-backwards.ts




const wentBackwards = {
    id: 'went-backwards',
    summary: 'Completed plans, completed phases and dates are not lower than at the base revision.',
    severity: 'warning',
    fixable: 'never',
    check: (context) => went_backwards_check(context),
};
function went_backwards_check(context) {
    const { document, evidence } = context;
    const { base } = evidence;
    if (!base.ok)
        return [unchecked(base.reason)];
    const same = sameMilestone(base.value, document);
    if (!same.ok)
        return [unchecked(same.reason)];
    const verdicts = [...compareCounts(base.value, context), ...compareDates(base.value, document)];
    return verdicts.length > 0 ? verdicts : [unchecked('the two revisions have no figure in common')];
}

;// CONCATENATED MODULE: ./src/validate/rules/index.ts







































const RULES = [
    conflictMarkers,
    date,
    directive,
    evidenceCompleted,
    evidencePlans,
    evidenceTime,
    focus_focus,
    frontMatterCounts,
    frontMatterDuplicate,
    front_matter_percent_frontMatterPercent,
    frontMatterSyntax,
    leakedPlaceholder,
    metricsUntouched,
    milestonePhases,
    milestoneRequirements,
    phaseAverage,
    phaseDuplicate,
    phaseMissing,
    phaseRange,
    planRange,
    planRow,
    progressBar,
    progressPercent,
    progressStale,
    resumeFile,
    roadmapPhase,
    roadmapTotal,
    rules_schema_schema,
    sectionDuplicate,
    sectionMissing,
    shrank,
    statusComplete,
    trendSum,
    unrecognised,
    velocityAverage,
    velocityLags,
    velocityPlans,
    velocityTime,
    wentBackwards,
];

;// CONCATENATED MODULE: ./src/validate/validate.ts



function validate(context, severities, rules = RULES) {
    const barrier = barrierOf(context);
    const settingOf = ({ id }) => Object.hasOwn(severities, id) ? severities[id] : undefined;
    const askEach = (asked, review) => asked.flatMap((rule) => verdictsOf(rule, settingOf(rule), { context, barrier, review }).map((verdict) => ({
        rule: rule.id,
        verdict,
    })));
    const others = askEach(rules.filter(({ id }) => id !== directive.id));
    const { verdicts, used } = suppress(context.document, others);
    const ids = rules.map(({ id }) => id);
    const last = rules.filter(({ id }) => id === directive.id);
    const all = [
        ...verdicts,
        ...askEach(last, { rules: ids, used, undecided: undecidedIn(context, verdicts) }),
    ];
    const byRule = new Map(rules.map(({ id }) => [id, []]));
    for (const { rule, verdict } of all)
        byRule.get(rule)?.push(verdict);
    const findings = [];
    const relations = [];
    for (const rule of rules) {
        const setting = settingOf(rule);
        for (const verdict of byRule.get(rule.id) ?? []) {
            relations.push(relationOf(rule, verdict));
            if (verdict.status === 'fails')
                findings.push(findingOf(rule, verdict, setting === 'off' ? undefined : setting));
        }
    }
    return { findings: findings.sort(byPlace), relations };
}
const NEEDS_FOLDER = /^(?:evidence-|roadmap-|resume-file$)/;
const NEEDS_BASE = /^(?:went-backwards|shrank)$/;
function undecidedIn({ evidence }, verdicts) {
    const off = new Set(verdicts.flatMap(({ rule, verdict }) => verdict.status === 'unchecked' && verdict.reason === SWITCHED_OFF ? [rule] : []));
    return (rule) => {
        if (off.has(rule))
            return SWITCHED_OFF;
        const isAll = rule === ALL_RULES;
        if (!evidence.folder.ok && (isAll || NEEDS_FOLDER.test(rule)))
            return 'no planning folder was read, in which a rule may find something';
        if (!evidence.base.ok && (isAll || NEEDS_BASE.test(rule)))
            return 'there is no base revision, against which a rule may find something';
        return undefined;
    };
}
function barrierOf({ document }) {
    if (document.dialect === 'unrecognised' || document.dialect === 'gsd-2') {
        return { rule: 'unrecognised', reason: 'the file is not a GSD STATE.md' };
    }
    if (document.conflicts.length > 0)
        return { rule: 'conflict-markers', reason: 'the file has merge-conflict markers' };
    return undefined;
}
const SWITCHED_OFF = 'the rule is switched off';
function verdictsOf(rule, setting, { context, barrier, review, }) {
    if (setting === 'off')
        return [{ status: 'unchecked', reason: SWITCHED_OFF }];
    if (barrier && barrier.rule !== rule.id)
        return [{ status: 'unchecked', reason: barrier.reason }];
    return rule.check(context, review);
}
function relationOf(rule, verdict) {
    const subject = verdict.subject === undefined ? {} : { subject: verdict.subject };
    if (verdict.status === 'unchecked')
        return { rule: rule.id, ...subject, status: 'unchecked', reason: verdict.reason };
    return { rule: rule.id, ...subject, status: verdict.status };
}
function findingOf(rule, verdict, setting) {
    const { severity, message, actual, expected, range, related, proof, fix } = verdict;
    return {
        rule: rule.id,
        severity: setting ?? severity ?? rule.severity,
        message,
        ...(actual === undefined ? {} : { actual }),
        ...(expected === undefined ? {} : { expected }),
        range,
        related: related ?? [],
        ...(proof === undefined ? {} : { proof }),
        ...(fix && fix.edits.length > 0 ? { fix } : {}),
    };
}
function byPlace(a, b) {
    return (a.range.start - b.range.start ||
        a.range.end - b.range.end ||
        (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
}

;// CONCATENATED MODULE: ./src/engine.ts












const DEFAULT_OPTIONS = { tolerance: 'printed', severities: {} };
function analyse(source, options = DEFAULT_OPTIONS, evidence = NO_EVIDENCE) {
    const judged = engine_judge(source, options, evidence);
    const { findings, outcome } = offer(judged, judgeAgain(judged, options));
    return { ...judged, findings, judged, outcome };
}
function engine_judge(source, options, evidence) {
    const document = parse_parse(source, options.labels ?? DEFAULT_LABEL_INDEX);
    const state = extractState(document);
    const context = {
        document,
        metrics: derive(document, options.tolerance, basisOf(options, evidence), evidence.raisedFrom),
        state,
        evidence: weigh(document, evidence),
        tolerance: options.tolerance,
    };
    return { source, evidence, document, state: state.value, ...validate(context, options.severities) };
}
function judgeAgain({ source: { path } }, options) {
    return (text, evidence) => engine_judge(source_sourceOf(path, text), options, evidence);
}
function basisOf({ basis = 'auto' }, evidence) {
    return { setting: basis, established: establishedIn(evidence) };
}
function repair(before, options = DEFAULT_OPTIONS, allow = 'safe') {
    const nothing = { before, after: before, fixed: [], changes: [], verified: undefined };
    const done = allow === 'safe' ? asOffered(before) : inRounds(before, options);
    if ('refused' in done)
        return { ...nothing, refused: done.refused };
    const { last, fixed, changes } = done;
    if (last === undefined)
        return { ...nothing, refused: undefined };
    const after = { ...last.judged, ...last, outcome: undefined };
    const verified = verify(before, after, allow);
    return 'refused' in verified
        ? { ...nothing, refused: verified.refused }
        : { before, after, fixed, changes, verified, refused: undefined };
}
function asOffered(before) {
    const { outcome, source, findings } = before;
    const { edits, applied } = plan(findings, 'safe');
    if (outcome === undefined)
        return { last: undefined, fixed: [], changes: [] };
    if (apply(source.text, edits) !== outcome.judged.source.text)
        return { refused: 'what is offered is not what was checked' };
    return { last: outcome, fixed: applied, changes: applied.flatMap((finding) => changesOf(finding, source)) };
}
function inRounds(before, options) {
    const { judged, source } = before;
    const { rounds, last, refused } = follow(judged, ({ findings }) => findings, 'unsafe', judgeAgain(judged, options));
    if (refused !== undefined)
        return { refused };
    const fixed = rounds.flatMap((round) => round.applied.map((one) => onLineOf(one, round.before.source, source)));
    const changes = rounds.flatMap((round) => round.applied.flatMap((one) => changesOf(one, round.before.source)));
    const outcome = rounds.length === 0 ? undefined : { judged: last, findings: last.findings };
    return { last: outcome, fixed, changes };
}
function changesOf({ rule, range, actual, expected, fix }, source) {
    if (fix === undefined)
        return [];
    const { field, formula, consequences = [] } = fix;
    return [{ rule, range, field, formula, actual, expected }, ...consequences].map((one) => ({
        rule: one.rule,
        line: positionAt(source, one.range.start).line,
        field: one.field,
        from: one.actual,
        to: one.expected,
        formula: one.formula,
    }));
}
function onLineOf(finding, from, to) {
    if (from === to)
        return finding;
    const line = to.lines[positionAt(from, finding.range.start).line - 1];
    const { fix: _, ...rest } = finding;
    return { ...rest, range: line ? { start: line.start, end: line.end } : finding.range, related: [] };
}

;// CONCATENATED MODULE: ./src/files/fault.ts
const INTERNAL = {
    id: 'internal',
    summary: 'state-md itself does its work; when it does not, the file is left alone.',
};
const UNREADABLE = {
    id: 'unreadable',
    summary: 'The file is a regular UTF-8 text file of at most 1 MiB inside the repository.',
};
function internal(error) {
    const what = error instanceof Error ? error.message : String(error);
    return finding(INTERNAL.id, `Not checked: state-md failed on this file (${what}). Please report it.`);
}
function refused(reason) {
    return finding(INTERNAL.id, `Not repaired: the repair did not pass its own checks (${reason}). Please report it.`);
}
function unreadable(reason) {
    return finding(UNREADABLE.id, `Not checked: ${reason}.`);
}
function finding(rule, message) {
    return { rule, severity: 'error', message, range: { start: 0, end: 0 }, related: [] };
}

;// CONCATENATED MODULE: ./src/finding.ts
const SEVERITIES = ['error', 'warning', 'notice'];
function finding_atLeast(severity, level) {
    return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(level);
}

;// CONCATENATED MODULE: ./src/config.ts



const FAIL_ON = [...SEVERITIES, 'never'];
const TOLERANCES = ['printed', 'exact'];
const RULE_SETTINGS = ['off', 'notice', 'warning', 'error'];
const NOT_CONFIGURABLE = ['unreadable'];
class ConfigError extends Error {
    name = 'ConfigError';
    mistakes;
    constructor(message, mistakes = []) {
        super(message);
        this.mistakes = mistakes;
    }
}
function parseChoice(name, value, choices) {
    const choice = choices.find((candidate) => candidate === value.trim());
    if (choice !== undefined)
        return choice;
    const expected = `expected ${enumerate(choices)}, but got "${value}".`;
    throw new ConfigError(`${name}: ${expected}${didYouMean(value, choices)}`);
}
function parseFailOn(value, name = 'fail-on') {
    return parseChoice(name, value, FAIL_ON);
}
function parseTolerance(value, name = 'tolerance') {
    return parseChoice(name, value, TOLERANCES);
}
function parseRuleSettings(text, name = 'rules') {
    const settings = new Map();
    const problems = [];
    for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
        const content = line.replace(/(?:^|\s)#.*$/, '').trim();
        if (content === '')
            continue;
        const where = `${name}, line ${index + 1}`;
        try {
            const [rule, setting] = parseRuleSetting(content, ':', where);
            if (settings.has(rule))
                throw new ConfigError(`${where}: "${rule}" is set twice; keep one of the lines.`);
            settings.set(rule, setting);
        }
        catch (error) {
            if (!(error instanceof ConfigError))
                throw error;
            problems.push(error.message);
        }
    }
    if (problems.length > 0)
        throw new ConfigError(problems.join('\n'));
    return Object.fromEntries(settings);
}
function parseRuleSetting(text, separator, where) {
    const example = `velocity-time${separator === ':' ? ': ' : '='}warning`;
    const at = text.indexOf(separator);
    const rule = text.slice(0, at < 0 ? undefined : at).trim();
    assertRule(rule, where);
    const setting = at < 0 ? '' : text.slice(at + 1).trim();
    if (setting === '') {
        throw new ConfigError(`${where} "${text}": say what to do with the rule, as in "${example}".`);
    }
    return [rule, parseChoice(`${where} ${rule}`, setting, RULE_SETTINGS)];
}
function config_reaches(failOn, severities) {
    if (failOn === 'never')
        return false;
    for (const severity of severities)
        if (atLeast(severity, failOn))
            return true;
    return false;
}
function assertRule(rule, where) {
    if (NOT_CONFIGURABLE.includes(rule)) {
        throw new ConfigError(`${where}: "${rule}" is always an error; leave the file out of the run instead.`);
    }
    const ids = RULES.map(({ id }) => id);
    if (ids.includes(rule))
        return;
    throw new ConfigError(`${where}: there is no rule "${rule}".${didYouMean(rule, ids)}`);
}

;// CONCATENATED MODULE: ./src/config/label-names.ts
const LABEL_KINDS = { lines: 'fields', headings: 'sections', columns: 'columns' };
function nameOfLabel(key) {
    return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

;// CONCATENATED MODULE: ./src/glob/parts.ts
const GLOB_LIMITS = { characters: 400, depth: 10, range: 100, states: 4000 };
class Refused extends Error {
}
const parts_NAME = (character) => character !== '/';
const ANY = () => true;
const parts_one = (test) => ({ is: 'one', test });
const literal = (wanted) => parts_one((character) => character === wanted);
const word = (text) => ({ is: 'sequence', parts: text.map(literal) });
const repeat = (part, least, most) => ({
    is: 'repeat',
    part,
    least,
    most,
});
const sequence = (...parts) => ({ is: 'sequence', parts });
const STAR = repeat(parts_one(parts_NAME), 0, Infinity);
const FOLDERS = repeat(sequence(repeat(parts_one(parts_NAME), 1, Infinity), literal('/')), 0, Infinity);
const EVERYTHING = repeat(parts_one(ANY), 0, Infinity);
const BELOW = repeat(sequence(literal('/'), repeat(parts_one(ANY), 1, Infinity)), 0, 1);
const QUANTIFIERS = {
    '?': { least: 0, most: 1 },
    '*': { least: 0, most: Infinity },
    '+': { least: 1, most: Infinity },
};
function parts_partOf(text) {
    return sequenceOf(text, { depth: 0, isAtStart: true, isFixed: true, mayExclude: true });
}
function sequenceOf(text, where) {
    const parts = [];
    let here = where;
    for (let index = 0; index < text.length;) {
        const { part, end, isFixed } = parts_readPart(text, index, here);
        parts.push(part);
        const isAtStart = text[end - 1] === '/' && end > index;
        here = { ...here, isAtStart, isFixed: isAtStart || (here.isFixed && isFixed) };
        index = end;
    }
    return { is: 'sequence', parts };
}
function parts_readPart(text, index, where) {
    const character = text[index] ?? '';
    const single = (part) => ({ part, end: index + 1, isFixed: true });
    const stars = starsAt(text, index, where);
    if (stars !== undefined)
        return stars;
    const group = groupAt(text, index, where);
    if (group !== undefined)
        return group;
    if (character === '*')
        return { part: STAR, end: index + 1, isFixed: false };
    if (character === '?')
        return single(parts_one(parts_NAME));
    if (character === '\\' && index + 1 < text.length) {
        return { part: literal(text[index + 1] ?? ''), end: index + 2, isFixed: true };
    }
    const set = character === '[' ? setAt(text, index) : undefined;
    return set === undefined
        ? single(literal(character))
        : { part: parts_one(set.test), end: set.end, isFixed: true };
}
function starsAt(text, index, { isAtStart }) {
    const isFolders = (from) => {
        const next = text[from + 2];
        return text[from] === '*' && text[from + 1] === '*' && (next === undefined || next === '/');
    };
    if (text[index] === '/' && isFolders(index + 1) && index + 3 === text.length) {
        return { part: BELOW, end: text.length, isFixed: false };
    }
    if (!isAtStart || !isFolders(index))
        return undefined;
    return index + 2 === text.length
        ? { part: EVERYTHING, end: text.length, isFixed: false }
        : { part: FOLDERS, end: index + 3, isFixed: false };
}
function groupAt(text, index, where) {
    const character = text[index] ?? '';
    if (character === '{')
        return bracesAt(text, index, where);
    if (character === '(') {
        const options = optionsAt(text, index, '|');
        return options === undefined || options.parts.length < 2
            ? undefined
            : { part: choiceOf(options.parts, where), end: options.end, isFixed: false };
    }
    const isExtended = '@?*+!'.includes(character) && text[index + 1] === '(';
    const options = isExtended ? optionsAt(text, index + 1, '|') : undefined;
    if (options === undefined)
        return undefined;
    const read = (part) => ({ part, end: options.end, isFixed: false });
    if (character === '!')
        return read(exceptionOf(options.parts, where));
    const quantifier = QUANTIFIERS[character];
    if (quantifier === undefined)
        return read(choiceOf(options.parts, where));
    const { least, most } = quantifier;
    return read(repeat(choiceOf(options.parts, { ...where, mayExclude: where.mayExclude && most === 1 }), least, most));
}
function choiceOf(options, where) {
    const depth = where.depth + 1;
    if (depth > GLOB_LIMITS.depth)
        throw new Refused(`nests groups deeper than ${GLOB_LIMITS.depth}; unfold them`);
    return { is: 'choice', parts: options.map((option) => sequenceOf(option, { ...where, depth })) };
}
function exceptionOf(options, where) {
    const shown = `!(${options.map((option) => option.join('')).join('|')})`;
    if (!where.mayExclude)
        throw new Refused(`repeats or excludes "${shown}"; use !(…) outside of other groups`);
    if (!where.isFixed)
        throw new Refused(`has something of any length before "${shown}"; begin the name with !(…), or use an exclusion`);
    if (options.some((option) => option.includes('/')))
        throw new Refused(`has a slash in "${shown}"; use an exclusion, as in "!legacy/**"`);
    return { is: 'except', part: choiceOf(options, { ...where, mayExclude: false }) };
}
function bracesAt(text, index, where) {
    const options = optionsAt(text, index, ',');
    if (options === undefined)
        return undefined;
    const read = (part) => ({ part, end: options.end, isFixed: false });
    if (options.parts.length > 1)
        return read(choiceOf(options.parts, where));
    const words = parts_rangeOf((options.parts[0] ?? []).join(''));
    return words && read({ is: 'choice', parts: words.map((name) => word(Array.from(name))) });
}
function parts_rangeOf(text) {
    const [, first = '', last = '', steps = '1'] = /^(-?\d{1,15}|[a-zA-Z])\.\.(-?\d{1,15}|[a-zA-Z])(?:\.\.(-?\d{1,15}))?$/.exec(text) ?? [];
    const isNumbers = /\d/.test(first);
    if (first === '' || isNumbers !== /\d/.test(last))
        return undefined;
    const value = (end) => (isNumbers ? Number(end) : (end.codePointAt(0) ?? 0));
    const step = Math.max(1, Math.abs(Number(steps)));
    const [from, to] = [value(first), value(last)];
    const size = Math.floor(Math.abs(to - from) / step) + 1;
    if (size > GLOB_LIMITS.range)
        throw new Refused(`has the range "{${text}}" of ${size} names; use at most ${GLOB_LIMITS.range}`);
    const isPadded = [first, last].some((end) => /^-?0\d/.test(end));
    const width = isPadded ? Math.max(first.length, last.length) : 0;
    return Array.from({ length: size }, (_, index) => {
        const number = from + index * (from <= to ? step : -step);
        if (!isNumbers)
            return String.fromCodePoint(number);
        const digits = String(Math.abs(number));
        return number < 0 ? `-${digits.padStart(width - 1, '0')}` : digits.padStart(width, '0');
    });
}
const CLOSING = { '(': ')', '{': '}' };
function optionsAt(text, open, separator) {
    const expected = [];
    const parts = [];
    let start = open + 1;
    for (let index = open; index < text.length; index += 1) {
        const character = text[index] ?? '';
        if (character === '\\')
            index += 1;
        else if (character === '[')
            index = (setAt(text, index)?.end ?? index + 1) - 1;
        else if (CLOSING[character] !== undefined)
            expected.push(CLOSING[character]);
        else if (character === expected.at(-1)) {
            expected.pop();
            if (expected.length === 0)
                return { parts: [...parts, text.slice(start, index)], end: index + 1 };
        }
        else if (character === separator && expected.length === 1) {
            parts.push(text.slice(start, index));
            start = index + 1;
        }
    }
    return undefined;
}
const POSIX_SETS = {
    alnum: /[a-zA-Z0-9]/,
    alpha: /[a-zA-Z]/,
    blank: /[ \t]/,
    digit: /\d/,
    lower: /[a-z]/,
    punct: /[!-.:-@[-`{-~]/,
    space: /\s/,
    upper: /[A-Z]/,
    word: /\w/,
    xdigit: /[0-9a-fA-F]/,
};
function setAt(text, open) {
    let index = open + 1;
    const isNegated = text[index] === '!' || text[index] === '^';
    if (isNegated)
        index += 1;
    const first = index;
    const tests = [];
    for (; index < text.length && (text[index] !== ']' || index === first); index += 1) {
        const [, posix] = /^\[:([a-z]{1,10}):\]/.exec(text.slice(index, index + 14).join('')) ?? [];
        if (posix !== undefined) {
            const pattern = POSIX_SETS[posix];
            tests.push((character) => pattern?.test(character) === true);
            index += posix.length + 3;
            continue;
        }
        if (text[index] === '\\' && index + 1 < text.length)
            index += 1;
        const low = text[index] ?? '';
        const isRange = text[index + 1] === '-' && text[index + 2] !== undefined && text[index + 2] !== ']';
        if (isRange)
            index += 2;
        const high = text[index] ?? '';
        tests.push((character) => parts_isBetween(low, character, high));
    }
    if (index >= text.length)
        return undefined;
    const isIn = (character) => tests.some((test) => test(character));
    return { test: (character) => character !== '/' && isIn(character) !== isNegated, end: index + 1 };
}
function parts_isBetween(low, character, high) {
    const [from = 0, code = 0, to = 0] = [low, character, high].map((one) => one.codePointAt(0));
    return from <= code && code <= to;
}
function parts_isOperator(text, index) {
    const character = text[index] ?? '';
    if (character === '*' || character === '?')
        return true;
    if (character === '[')
        return setAt(text, index) !== undefined;
    if (character === '{') {
        const options = optionsAt(text, index, ',');
        return (options !== undefined &&
            (options.parts.length > 1 || /^[^/]+\.\.[^/]+$/.test((options.parts[0] ?? []).join(''))));
    }
    if (character === '(')
        return (optionsAt(text, index, '|')?.parts.length ?? 0) > 1;
    return ('@+!'.includes(character) && text[index + 1] === '(' && optionsAt(text, index + 1, '|') !== undefined);
}
function parts_unescaped(text) {
    return text.join('').replace(/\\([^])/gu, '$1');
}

;// CONCATENATED MODULE: ./src/glob/states.ts
const END = 0;
class Program {
    #states = [{ is: 'end' }];
    get size() {
        return this.#states.length;
    }
    state(index) {
        return this.#states[index] ?? { is: 'end' };
    }
    add(part, next = END) {
        switch (part.is) {
            case 'one':
                return this.#push({ is: 'one', test: part.test, next });
            case 'sequence':
                return part.parts.reduceRight((after, inner) => this.add(inner, after), next);
            case 'choice':
                return this.#push({ is: 'fork', next: part.parts.map((option) => this.add(option, next)) });
            case 'except': {
                const end = this.#push({ is: 'end' });
                return this.#push({ is: 'except', start: this.add(part.part, end), end, next });
            }
            case 'repeat':
                return this.#addRepeated(part, next);
        }
    }
    #addRepeated({ part, least, most }, next) {
        if (most === 1)
            return this.#push({ is: 'fork', next: [this.add(part, next), next] });
        const ways = [next];
        const loop = this.#push({ is: 'fork', next: ways });
        const start = this.add(part, loop);
        ways.push(start);
        return least === 0 ? loop : start;
    }
    #push(state) {
        return this.#states.push(state) - 1;
    }
}
class Walker {
    work = 0;
    #program;
    #start;
    constructor(program, start) {
        this.#program = program;
        this.#start = start;
    }
    walk(path, orAbove) {
        let states = new Set();
        const left = new Map();
        this.#enter(this.#start, states, left);
        for (const character of path) {
            if (orAbove && character === '/' && states.has(END))
                return true;
            if (states.size === 0)
                return false;
            states = this.#step(states, character, left);
        }
        return states.has(END);
    }
    #step(from, character, left) {
        const to = new Set();
        for (const index of from) {
            this.work += 1;
            const state = this.#program.state(index);
            if (state.is === 'one' && state.test(character))
                this.#enter(state.next, to, left);
            if (state.is !== 'except' || character === '/')
                continue;
            const inner = this.#step(left.get(index) ?? new Set(), character, left);
            left.set(index, inner);
            to.add(index);
            if (!inner.has(state.end))
                this.#enter(state.next, to, left);
        }
        return to;
    }
    #enter(first, states, left) {
        const open = [first];
        for (let index = open.pop(); index !== undefined; index = open.pop()) {
            if (states.has(index))
                continue;
            states.add(index);
            this.work += 1;
            const state = this.#program.state(index);
            if (state.is === 'fork')
                open.push(...state.next);
            if (state.is !== 'except')
                continue;
            const inner = new Set();
            this.#enter(state.start, inner, left);
            left.set(index, inner);
            if (!inner.has(state.end))
                open.push(state.next);
        }
    }
}

;// CONCATENATED MODULE: ./src/glob.ts


function isExclusion(pattern) {
    return pattern.startsWith('!') && !pattern.startsWith('!(');
}
function splitGlob(pattern) {
    const text = Array.from(pattern);
    let slash = -1;
    for (let index = 0; index < text.length; index += 1) {
        if (text[index] === '\\')
            index += 1;
        else if (isOperator(text, index)) {
            return {
                base: slash === 0 ? '/' : unescaped(text.slice(0, Math.max(0, slash))),
                glob: text.slice(slash + 1).join(''),
            };
        }
        else if (text[index] === '/')
            slash = index;
    }
    return { base: unescaped(text), glob: '' };
}
function compileGlob(pattern) {
    const text = Array.from(pattern);
    const { characters, states } = GLOB_LIMITS;
    if (text.length > characters)
        return { problem: `has ${text.length} characters; use at most ${characters}` };
    try {
        const program = new Program();
        const start = program.add(parts_partOf(text));
        if (program.size > states)
            return { problem: 'stands for too many names; write fewer of them' };
        const walker = new Walker(program, start);
        return {
            size: program.size,
            matches: (path) => walker.walk(path, false),
            covers: (path) => walker.walk(path, true),
            work: () => walker.work,
        };
    }
    catch (error) {
        if (error instanceof Refused)
            return { problem: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/config/walk.ts



class walk_Walk {
    root;
    #path;
    #counter = new LineCounter();
    #mistakes = [];
    #untold = 0;
    constructor(path, text) {
        this.#path = path;
        try {
            const options = { uniqueKeys: false, logLevel: 'silent', prettyErrors: false };
            const document = parseDocument(text, { ...options, lineCounter: this.#counter });
            const [error] = document.errors;
            this.root = document.contents;
            if (error !== undefined)
                this.#at(error.pos[0], `it is not valid YAML: ${oneLine(error.message)}.`);
        }
        catch {
            this.root = undefined;
            this.#at(0, 'it is nested too deeply to be read.');
        }
        this.end();
    }
    complain(node, message) {
        this.#at(node?.range[0] ?? 0, message);
    }
    end() {
        if (this.#mistakes.length === 0)
            return;
        const more = this.#untold === 0 ? [] : [`${this.#path}: and ${this.#untold} more.`];
        const lines = this.#mistakes.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
        throw new ConfigError([...lines, ...more].join('\n'), this.#mistakes);
    }
    entries(node, what, known) {
        if (isAlias(node))
            return this.#alias(node);
        if (!identity_isMap(node)) {
            this.complain(node, `${what}: expected "key: value" lines, but got ${walk_kindOf(node)}.`);
            return [];
        }
        const seen = new Set();
        return node.items.flatMap(({ key, value }) => {
            const name = identity_isScalar(key) ? String(key.value) : '';
            const found = known.find((candidate) => candidate === name);
            if (found === undefined) {
                const meant = (this.#mistakes.length < MOST_TOLD && didYouMean(name, known)) ||
                    (known.length <= walk_MOST_NAMED ? ` There are ${and(known)}.` : '');
                this.complain(key, `${what}: there is no "${name}" here.${meant}`);
                return [];
            }
            if (seen.has(name)) {
                this.complain(key, `${what}: "${name}" stands here twice; keep one of them.`);
                return [];
            }
            seen.add(name);
            return [{ key: found, value, line: this.#counter.linePos(key.range[0]).line }];
        });
    }
    items(node, what) {
        if (isAlias(node))
            return this.#alias(node);
        if (isSeq(node))
            return node.items;
        if (identity_isScalar(node) && node.value !== null)
            return [node];
        this.complain(node, `${what}: expected a list, but got ${walk_kindOf(node)}.`);
        return [];
    }
    text(node, what) {
        if (isAlias(node)) {
            this.#alias(node);
            return undefined;
        }
        const text = identity_isScalar(node) && node.value !== null ? node.source.trim() : '';
        if (text !== '')
            return text;
        this.complain(node, `${what}: expected a value, but got ${identity_isScalar(node) ? 'nothing' : walk_kindOf(node)}.`);
        return undefined;
    }
    texts(node, what) {
        return this.items(node, what).flatMap((item) => this.text(item, what) ?? []);
    }
    parsed(node, what, read) {
        const text = this.text(node, what);
        if (text === undefined)
            return undefined;
        try {
            return read(text);
        }
        catch (error) {
            if (!(error instanceof ConfigError))
                throw error;
            this.complain(node, error.message);
            return undefined;
        }
    }
    #alias(node) {
        this.complain(node, 'aliases ("*name") are not read here; write the value out.');
        return [];
    }
    #at(offset, message) {
        if (this.#mistakes.length === MOST_TOLD) {
            this.#untold += 1;
            return;
        }
        const { line, col } = this.#counter.linePos(offset);
        const place = { file: this.#path, line: Math.max(1, line), column: Math.max(1, col) };
        this.#mistakes.push({ ...place, message: message.replace(/[\r\n\u2028\u2029]+/g, ' ') });
    }
}
const walk_MOST_NAMED = 12;
function and(names) {
    return enumerate(names).replace(/ or (?=[^ ]*$)/, ' and ');
}
function walk_kindOf(node) {
    if (identity_isMap(node))
        return 'a mapping';
    if (isSeq(node))
        return 'a list';
    if (!identity_isScalar(node) || node.value === null)
        return 'nothing';
    return `"${oneLine(node.source)}"`;
}
function oneLine(text) {
    const line = text.replace(/[\s.]+$/, '').replace(/\s+/g, ' ');
    return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
}
const MOST_SHOWN = 120;
const MOST_TOLD = 200;

;// CONCATENATED MODULE: ./src/config/read.ts









const JUDGING_KEYS = ['tolerance', 'progress-basis', 'rules'];
const read_KEYS = ['fail-on', ...JUDGING_KEYS, 'labels', 'overrides', 'baseline', 'trust-head'];
const OVERRIDE_KEYS = ['files', ...JUDGING_KEYS];
const KNOWN_KEYS = ['file', 'rule', 'value', 'message'];
const read_LONGEST_LABEL = 60;
const MOST_PATTERN_CHARACTERS = 10_000;
const read_MOST_SHOWN = 60;
function readConfiguration(path, text) {
    const walk = new walk_Walk(path, withoutMark(text));
    return read(walk, path, walk.root);
}
function readPackage(path, text) {
    if (!text.includes(`"${PACKAGE_KEY}"`))
        return undefined;
    const walk = new Walk(path, withoutMark(text));
    const pair = isMap(walk.root)
        ? walk.root.items.find(({ key }) => isScalar(key) && key.value === PACKAGE_KEY)
        : undefined;
    return pair === undefined ? undefined : read(walk, path, pair.value);
}
function withoutMark(text) {
    return text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
}
function read(walk, path, root) {
    const isEmpty = root === null || root === undefined || (identity_isScalar(root) && root.value === null);
    const entries = isEmpty ? [] : walk.entries(root, 'configuration', read_KEYS);
    const value = read_valuesOf(entries);
    const labels = value('labels');
    const configuration = {
        path,
        failOn: value('fail-on', (node) => walk.parsed(node, 'fail-on', (text) => parseFailOn(text, 'fail-on'))),
        ...judgingOf(walk, entries, ''),
        labels: labels === undefined ? undefined : labelsOf(walk, labels),
        overrides: overridesOf(walk, value('overrides')),
        baseline: listOf(walk, value('baseline'), 'baseline').flatMap((node) => knownOf(walk, node) ?? []),
        trustHead: value('trust-head', (node) => switchOf(walk, node, 'trust-head')),
    };
    walk.end();
    return configuration;
}
function switchOf(walk, node, what) {
    if (identity_isScalar(node) && typeof node.value === 'boolean')
        return node.value;
    const text = walk.text(node, what);
    if (text !== undefined)
        walk.complain(node, `${what}: expected true or false, but got "${text.slice(0, read_LONGEST_LABEL)}".`);
    return undefined;
}
function read_valuesOf(entries) {
    function value(key, read) {
        const entry = entries.find((candidate) => candidate.key === key);
        if (entry === undefined)
            return undefined;
        return read === undefined ? entry.value : read(entry.value);
    }
    return value;
}
function listOf(walk, node, what) {
    return node === undefined ? [] : walk.items(node, what);
}
function judgingOf(walk, entries, where) {
    const value = read_valuesOf(entries);
    return {
        tolerance: value('tolerance', (node) => walk.parsed(node, `${where}tolerance`, (text) => parseTolerance(text))),
        basis: value('progress-basis', (node) => walk.parsed(node, `${where}progress-basis`, (text) => parseChoice('progress-basis', text, BASES))),
        severities: value('rules', (node) => severitiesOf(walk, node, `${where}rules`)) ?? {},
    };
}
function severitiesOf(walk, node, what) {
    const ids = RULES.map(({ id }) => id);
    const settings = walk
        .entries(node, what, ids)
        .map(({ key, value }) => [
        key,
        walk.parsed(value, `${what} ${key}`, (text) => parseChoice(`${what} ${key}`, text, RULE_SETTINGS)),
    ]);
    return Object.fromEntries(settings.filter((pair) => pair[1] !== undefined));
}
function overrideOf(walk, node) {
    const entries = walk.entries(node, 'overrides', OVERRIDE_KEYS);
    const value = read_valuesOf(entries);
    const files = value('files', (list) => walk.texts(list, 'overrides files')) ?? [];
    if (!entries.some(({ key }) => key === 'files')) {
        walk.complain(node, 'overrides: say which files it is for, as in "files: legacy/**".');
    }
    else if (files.length > 0 && files.every(isExclusion)) {
        walk.complain(node, 'overrides: only exclusions; name the files that it is for first, as in "**/STATE.md".');
    }
    for (const pattern of files) {
        const glob = compileGlob(isExclusion(pattern) ? pattern.slice(1) : pattern);
        if ('problem' in glob) {
            walk.complain(node, `overrides files: "${pattern.slice(0, read_MOST_SHOWN)}" ${glob.problem}.`);
        }
    }
    return { files, ...judgingOf(walk, entries, 'overrides ') };
}
function overridesOf(walk, node) {
    const overrides = listOf(walk, node, 'overrides').map((item) => overrideOf(walk, item));
    const characters = overrides.flatMap(({ files }) => files).reduce((sum, { length }) => sum + length, 0);
    if (characters > MOST_PATTERN_CHARACTERS) {
        walk.complain(node, `overrides files: the patterns of all overrides have ${characters} characters; use at most ${MOST_PATTERN_CHARACTERS}.`);
    }
    return overrides;
}
function knownOf(walk, node) {
    const entries = walk.entries(node, 'baseline', KNOWN_KEYS);
    const value = read_valuesOf(entries);
    const text = (key) => value(key, (scalar) => walk.text(scalar, `baseline ${key}`));
    const file = text('file');
    const rule = value('rule', (scalar) => walk.parsed(scalar, 'baseline rule', (name) => read_known(name)));
    const [shown, message] = [text('value'), text('message')];
    const has = (key) => entries.some((entry) => entry.key === key);
    if (!has('file') || !has('rule') || !(has('value') || has('message'))) {
        walk.complain(node, 'baseline: each finding needs "file", "rule", and "value" or "message".');
    }
    const line = entries[0]?.line ?? 1;
    return file === undefined || rule === undefined ? undefined : { file, rule, value: shown, message, line };
}
function read_known(rule) {
    assertRule(rule, 'baseline rule');
    return rule;
}
function labelsOf(walk, node) {
    const extra = {};
    const taken = takenWords(DEFAULT_LABELS);
    for (const { key: kind, value } of walk.entries(node, 'labels', Object.keys(LABEL_KINDS))) {
        const table = LABEL_KINDS[kind];
        const keys = Object.keys(DEFAULT_LABELS[table]);
        const words = {};
        for (const entry of walk.entries(value, `labels ${kind}`, keys.map(nameOfLabel))) {
            const key = keys.find((candidate) => nameOfLabel(candidate) === entry.key) ?? '';
            const what = `labels ${kind} ${entry.key}`;
            words[key] = walk
                .items(entry.value, what)
                .flatMap((item) => walk.parsed(item, what, (text) => wordOf(text, { table, key, taken, what })) ?? []);
        }
        extra[table] = words;
    }
    return indexLabels(extendLabels(extra));
}
function takenWords(labels) {
    const taken = new Map();
    for (const [table, keys] of Object.entries(labels)) {
        for (const [key, words] of Object.entries(keys)) {
            for (const word of words)
                taken.set(`${table} ${foldLabel(word)}`, key);
        }
    }
    return taken;
}
function wordOf(text, { table, key, taken, what }) {
    const word = text.replace(/:$/, '').trim();
    const folded = `${table} ${foldLabel(word)}`;
    if (foldLabel(word) === '' || word.length > read_LONGEST_LABEL || /[:|\n]/.test(word)) {
        throw new ConfigError(`${what}: "${text}" is no label; give the words before the colon, up to ${read_LONGEST_LABEL} characters.`);
    }
    const other = taken.get(folded);
    if (other !== undefined && other !== key) {
        throw new ConfigError(`${what}: "${word}" stands for ${nameOfLabel(other)} already.`);
    }
    taken.set(folded, key);
    return word;
}

;// CONCATENATED MODULE: ./src/index/options.ts





const CHECK_KEYS = ['path', 'tolerance', 'progressBasis', 'rules', 'labels'];
const CONFIGURED = ['tolerance', 'progressBasis', 'rules', 'labels'];
function readOptions(caller, given) {
    if (given === undefined)
        return { path: 'STATE.md', engine: DEFAULT_OPTIONS, unsafe: false };
    const options = plain(given, `${caller}: the options`);
    if (!isRecord(options))
        throw new TypeError(`${caller}: the options are no object.`);
    const keys = caller === 'fix' ? [...CHECK_KEYS, 'unsafe'] : CHECK_KEYS;
    const strange = Object.keys(options).find((key) => !keys.includes(key));
    if (strange !== undefined) {
        const meant = didYouMean(strange, keys) || ` There are ${enumerate(keys).replace(/ or /, ' and ')}.`;
        throw new TypeError(`${caller}: there is no option "${strange}".${meant}`);
    }
    const { path = 'STATE.md', unsafe = false } = options;
    if (typeof path !== 'string' || path === '')
        throw new TypeError(`${caller}: path is not a name.`);
    if (typeof unsafe !== 'boolean')
        throw new TypeError(`${caller}: unsafe is neither true nor false.`);
    return { path, engine: engineOf(caller, options), unsafe };
}
function engineOf(caller, options) {
    const wanted = CONFIGURED.filter((key) => options[key] !== undefined);
    const entries = wanted.map((key) => [
        nameOfLabel(key),
        key === 'labels' ? kebab(options[key]) : options[key],
    ]);
    const text = JSON.stringify(Object.fromEntries(entries));
    try {
        const { tolerance = DEFAULT_OPTIONS.tolerance, basis, severities, labels, } = readConfiguration('options', text);
        return {
            tolerance,
            severities,
            ...(basis === undefined ? {} : { basis }),
            ...(labels === undefined ? {} : { labels }),
        };
    }
    catch (error) {
        if (!(error instanceof ConfigError))
            throw error;
        throw new TypeError(`${caller}: ${told(error)}`, {
            cause: error,
        });
    }
}
function kebab(labels) {
    if (!isRecord(labels))
        return labels;
    const tables = Object.entries(labels).map(([kind, words]) => [
        kind,
        isRecord(words)
            ? Object.fromEntries(Object.entries(words).map(([key, value]) => [nameOfLabel(key), value]))
            : words,
    ]);
    return Object.fromEntries(tables);
}
function plain(value, where, depth = 0) {
    if (depth > DEEPEST)
        throw new TypeError(`${where} are nested too deeply.`);
    if (value === null || typeof value === 'string' || typeof value === 'boolean')
        return value;
    if (typeof value === 'number' && Number.isFinite(value))
        return value;
    if (Array.isArray(value))
        return value.map((item) => plain(item, where, depth + 1));
    if (!isRecord(value))
        throw new TypeError(`${where} have a ${typeof value}, which is no setting.`);
    const set = Object.entries(value).filter(([, item]) => item !== undefined);
    return Object.fromEntries(set.map(([key, item]) => [key, plain(item, where, depth + 1)]));
}
const DEEPEST = 8;
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function told({ mistakes }) {
    return mistakes.map(({ message }) => message.replace(/^progress-basis:/, 'progressBasis:')).join(' ');
}

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./src/report/listing.ts
const MOST_OF_A_KIND = 200;
function listingOf(findings) {
    if (findings.length <= MOST_OF_A_KIND)
        return { told: findings, untold: [] };
    const seen = new Map();
    const rest = new Map();
    const told = findings.filter(({ rule, severity, origin, fix }) => {
        const kind = `${rule} ${severity} ${origin ?? ''}`;
        const before = seen.get(kind) ?? 0;
        seen.set(kind, before + 1);
        if (before < MOST_OF_A_KIND)
            return true;
        const { count = 0, fixable = 0 } = rest.get(kind) ?? {};
        rest.set(kind, {
            rule,
            severity,
            ...(origin === undefined ? {} : { origin }),
            count: count + 1,
            fixable: fixable + Number(fix?.applicability === 'safe'),
        });
        return false;
    });
    return { told, untold: [...rest.values()] };
}
function untoldText({ rule, severity, origin, count }) {
    return `${count} more ${origin === 'inherited' ? 'inherited ' : ''}${severity}${count === 1 ? '' : 's'} of ${rule}`;
}

;// CONCATENATED MODULE: ./src/report/report.ts



const TOOL = { name: 'state-md', version: package_namespaceObject.rE };
function toReport(files) {
    return { version: 1, tool: TOOL, summary: count(files), files: files.map(reportFile) };
}
function count(files) {
    return tally(files).counts();
}
function tally(files) {
    const sum = new Tally();
    for (const file of files)
        sum.add(file);
    return sum;
}
class Tally {
    files = 0;
    #severities = { error: 0, warning: 0, notice: 0 };
    fixable = { safe: 0, unsafe: 0 };
    repaired = { findings: 0, files: 0 };
    add({ findings, repaired }) {
        this.files += 1;
        for (const { severity, fix } of findings) {
            this.#severities[severity] += 1;
            if (fix !== undefined)
                this.fixable[fix.applicability] += 1;
        }
        const fixed = repaired?.fixed.length ?? 0;
        this.repaired.findings += fixed;
        this.repaired.files += Math.min(1, fixed);
    }
    counts() {
        const { error: errors, warning: warnings, notice: notices } = this.#severities;
        return { files: this.files, errors, warnings, notices, fixable: this.fixable.safe };
    }
}
function countOrigins(files) {
    if (files.every(({ mended }) => mended === undefined))
        return undefined;
    const all = files.flatMap(({ findings }) => findings);
    const of = (wanted) => all.filter(({ origin }) => origin === wanted).length;
    const mended = files.reduce((sum, file) => sum + (file.mended?.length ?? 0), 0);
    return { introduced: of('introduced'), inherited: of('inherited'), mended };
}
function spanOf(source, { start, end }) {
    if (source === undefined)
        return { start: ORIGIN, end: ORIGIN };
    return { start: positionAt(source, start), end: positionAt(source, end) };
}
const ORIGIN = { line: 1, column: 1, offset: 0 };
function reportFile({ path, analysis, findings, repaired }) {
    const fixed = repaired?.fixed.map((finding) => reportFinding(path, finding, repaired.before));
    const { told, untold } = listingOf(findings);
    return {
        path,
        dialect: analysis?.document.dialect ?? null,
        state: analysis?.state ?? null,
        findings: told.map((finding) => reportFinding(path, finding, analysis?.source)),
        ...(untold.length === 0 ? {} : { untold }),
        ...(fixed === undefined ? {} : { fixed }),
        relations: analysis?.relations ?? [],
    };
}
function reportFinding(path, finding, source) {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const { rule, severity, message, actual, expected, range, related, fix, proof, origin } = finding;
    return {
        rule,
        severity,
        message,
        ...(actual === undefined ? {} : { actual }),
        ...(expected === undefined ? {} : { expected }),
        range: spanOf(source, range),
        related: related.map((input) => ({ range: spanOf(source, input.range), note: input.note })),
        ...(fix === undefined ? {} : { fix: reportFix(fix) }),
        ...(proof === undefined ? {} : { proof: proof.map((file) => `${folder}${file}`) }),
        ...(origin === undefined ? {} : { origin }),
    };
}
function reportFix({ title, applicability, edits }) {
    return { title, applicability, edits: edits.map(({ start, end, text }) => ({ start, end, text })) };
}

;// CONCATENATED MODULE: ./src/index.ts





const version = TOOL.version;
function src_check(input, options) {
    const settings = readOptions('check', options);
    const read = sourceFrom('check', input, settings);
    if ('problem' in read)
        return src_report(settings, undefined, { findings: [read.problem] });
    const analysis = attempt(() => analyse(read.source, settings.engine));
    return 'problem' in analysis
        ? src_report(settings, undefined, { findings: [analysis.problem] })
        : src_report(settings, analysis, { findings: analysis.findings });
}
function fix(input, options) {
    const settings = readOptions('fix', options);
    const same = { output: input, changed: false, fixed: [] };
    const read = sourceFrom('fix', input, settings);
    if ('problem' in read)
        return { ...src_report(settings, undefined, { findings: [read.problem] }), ...same };
    const done = attempt(() => repair(analyse(read.source, settings.engine), settings.engine, settings.unsafe ? 'unsafe' : 'safe'));
    if ('problem' in done)
        return { ...src_report(settings, undefined, { findings: [done.problem] }), ...same };
    const { before, after, fixed, verified } = done;
    if (verified === undefined) {
        const refusal = done.refused === undefined ? [] : [refused(done.refused)];
        return { ...src_report(settings, before, { findings: [...refusal, ...before.findings] }), ...same };
    }
    const repaired = { before: before.source, fixed };
    const told = src_report(settings, after, { findings: after.findings, repaired });
    const output = typeof input === 'string' ? after.source.text : encode(after.source);
    return { ...told, fixed: told.fixed ?? [], output, changed: true };
}
function attempt(work) {
    try {
        return work();
    }
    catch (error) {
        return { problem: internal(error) };
    }
}
function sourceFrom(caller, input, { path }) {
    const isText = typeof input === 'string';
    if (!isText && !isBytes(input)) {
        throw new TypeError(`${caller}: give the text as a string, or its bytes as a Uint8Array.`);
    }
    const bytes = isText ? new TextEncoder().encode(input) : input;
    const reason = unreadableReason(bytes);
    if (reason !== undefined)
        return { problem: unreadable(reason) };
    const text = isText ? input : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { source: source_sourceOf(path, text) };
}
function isBytes(input) {
    return Object.prototype.toString.call(input) === '[object Uint8Array]';
}
function src_report({ path }, analysis, told) {
    const [file] = toReport([{ path, analysis, ...told }]).files;
    if (file === undefined)
        throw new Error('a report of one file has one file');
    return file;
}

var __webpack_exports__check = __webpack_exports__.z6;
var __webpack_exports__fix = __webpack_exports__.Up;
var __webpack_exports__version = __webpack_exports__.rE;
export { __webpack_exports__check as check, __webpack_exports__fix as fix, __webpack_exports__version as version };

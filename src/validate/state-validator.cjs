// Generated from schema/state.schema.json by scripts/build-validator.mjs. Do not edit.
"use strict";
module.exports = validate20;
module.exports.default = validate20;
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
/*# sourceURL="urn:state-md:state" */;
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

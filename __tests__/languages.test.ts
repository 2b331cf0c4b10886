import { describe, expect, test } from '@jest/globals';
import { analyse, repair } from '../src/engine.ts';
import { LANGUAGES } from '../src/document/languages/all.ts';
import { DEFAULT_LABELS } from '../src/document/labels.ts';
import { foldLabel, isForeign } from '../src/document/languages/fold.ts';
import { parse } from '../src/document/parse.ts';
import { sourceOf } from '../src/document/source.ts';

/** A whole template as an agent translates it; `{…}` are the figures. */
const TEMPLATES: Readonly<Record<string, string>> = {
  en: `# Project State

## Project Reference

**Current focus:** Phase {focus} — Billing

## Current Position

Phase: {phase} of 5 (Billing)
Plan: {plan} of 3 in current phase
Status: In progress
Last activity: {date} — Finished the invoice table

Progress: [{bar}] {percent}% ({done}/5 phases)

## Performance Metrics

**Velocity:**
- Total plans completed: {total}
- Average duration: {average} min
- Total execution time: {hours} hours

**By Phase:**

| Phase | Plans | Total | Avg/Plan |
|-------|-------|-------|----------|
| 1. Base | 2/2 | 20 min | {one} min |
| 2. Login | 3/3 | 36 min | 12 min |
| 3. Billing | 1/3 | 10 min | 10 min |

**Recent Trend:**
- Last 5 plans: 10 min, 12 min, 12 min, 12 min, 10 min
- Trend: Stable

## Accumulated Context

### Decisions

None yet.

## Session Continuity

Last session: 2026-03-05
Stopped at: Finished 03-01
Resume file: None
`,
  es: `# Estado del proyecto

## Referencia del proyecto

**Foco actual:** Fase {focus} — Facturación

## Posición actual

Fase: {phase} de 5 (Facturación)
Plan: {plan} de 3 en la fase actual
Estado: En progreso
Última actividad: {date} — Tabla de facturas terminada

Progreso: [{bar}] {percent}% ({done}/5 fases)

## Métricas de rendimiento

**Velocidad:**
- Total de planes completados: {total}
- Duración media: {average} min
- Tiempo total de ejecución: {hours} horas

**Por fase:**

| Fase | Planes | Total | Media/plan |
|-------|-------|-------|----------|
| 1. Base | 2/2 | 20 min | {one} min |
| 2. Acceso | 3/3 | 36 min | 12 min |
| 3. Facturación | 1/3 | 10 min | 10 min |

**Tendencia reciente:**
- Últimos 5 planes: 10 min, 12 min, 12 min, 12 min, 10 min
- Tendencia: Estable

## Contexto acumulado

### Decisiones

Ninguna todavía.

## Continuidad de sesión

Última sesión: 2026-03-05
Detenido en: Terminado 03-01
Archivo de reanudación: Ninguno
`,
  pt: `# Estado do Projeto

## Referência do Projeto

**Foco atual:** Fase {focus} — Faturamento

## Posição Atual

Fase: {phase} de 5 (Faturamento)
Plano: {plan} de 3 na fase atual
Status: Em andamento
Última atividade: {date} — Tabela de faturas pronta

Progresso: [{bar}] {percent}% ({done} de 5 fases)

## Métricas de Desempenho

**Velocidade:**
- Total de planos concluídos: {total}
- Duração média: {average} min
- Tempo total de execução: {hours} horas

**Por Fase:**

| Fase | Planos | Total | Média/Plano |
|-------|-------|-------|----------|
| 1. Base | 2/2 | 20 min | {one} min |
| 2. Acesso | 3/3 | 36 min | 12 min |
| 3. Faturamento | 1/3 | 10 min | 10 min |

**Tendência Recente:**
- Últimos 5 planos: 10 min, 12 min, 12 min, 12 min, 10 min
- Tendência: Estável

## Contexto Acumulado

### Decisões

Nenhuma ainda.

## Continuidade da Sessão

Última sessão: 2026-03-05
Parou em: Plano 03-01 pronto
Arquivo de retomada: Nenhum
`,
  fr: `# État du projet

## Référence du projet

**Focus actuel :** Phase {focus} — Facturation

## Position actuelle

Phase : {phase} sur 5 (Facturation)
Plan : {plan} sur 3 dans la phase actuelle
Statut : En cours
Dernière activité : {date} — Table des factures finie

Progression : [{bar}] {percent} % ({done}/5 phases)

## Métriques de performance

**Vélocité :**
- Total des plans terminés : {total}
- Durée moyenne : {average} min
- Temps d’exécution total : {hours} heures

**Par phase :**

| Phase | Plans | Total | Moy./plan |
|-------|-------|-------|----------|
| 1. Base | 2/2 | 20 min | {one} min |
| 2. Accès | 3/3 | 36 min | 12 min |
| 3. Facturation | 1/3 | 10 min | 10 min |

**Tendance récente :**
- 5 derniers plans : 10 min, 12 min, 12 min, 12 min, 10 min
- Tendance : stable

## Contexte accumulé

### Décisions

Aucune.

## Continuité de session

Dernière session : 2026-03-05
Arrêté à : 03-01 terminé
Fichier de reprise : Aucun
`,
  de: `# Projektstatus

## Projektreferenz

**Aktueller Fokus:** Phase {focus} — Abrechnung

## Aktuelle Position

Phase: {phase} von 5 (Abrechnung)
Plan: {plan} von 3 in der aktuellen Phase
Status: In Arbeit
Letzte Aktivität: {date} — Rechnungstabelle fertig

Fortschritt: [{bar}] {percent} % ({done} von 5 Phasen)

## Leistungskennzahlen

**Geschwindigkeit:**
- Abgeschlossene Pläne gesamt: {total}
- Durchschnittliche Dauer: {average} Min.
- Gesamte Ausführungszeit: {hours} Std.

**Nach Phase:**

| Phase | Pläne | Gesamt | Ø/Plan |
|-------|-------|-------|----------|
| 1. Basis | 2/2 | 20 Minuten | {one} Minuten |
| 2. Anmeldung | 3/3 | 36 Minuten | 12 Minuten |
| 3. Abrechnung | 1/3 | 10 Minuten | 10 Minuten |

**Aktueller Trend:**
- Letzte 5 Pläne: 10 min, 12 min, 12 min, 12 min, 10 min
- Trend: Stabil

## Gesammelter Kontext

### Entscheidungen

Noch keine.

## Sitzungskontinuität

Letzte Sitzung: 2026-03-05
Angehalten bei: 03-01 fertig
Fortsetzungsdatei: Keine
`,
  it: `# Stato del progetto

## Riferimento del progetto

**Focus attuale:** Fase {focus} — Fatturazione

## Posizione attuale

Fase: {phase} di 5 (Fatturazione)
Piano: {plan} di 3 nella fase attuale
Stato: In corso
Ultima attività: {date} — Tabella delle fatture pronta

Progresso: [{bar}] {percent}% ({done}/5 fasi)

## Metriche di prestazione

**Velocità:**
- Piani completati totali: {total}
- Durata media: {average} min
- Tempo totale di esecuzione: {hours} ore

**Per fase:**

| Fase | Piani | Totale | Media/piano |
|-------|-------|-------|----------|
| 1. Base | 2/2 | 20 min | {one} min |
| 2. Accesso | 3/3 | 36 min | 12 min |
| 3. Fatturazione | 1/3 | 10 min | 10 min |

**Tendenza recente:**
- Ultimi 5 piani: 10 min, 12 min, 12 min, 12 min, 10 min
- Tendenza: Stabile

## Contesto accumulato

### Decisioni

Nessuna.

## Continuità di sessione

Ultima sessione: 2026-03-05
Interrotto a: 03-01 finito
File di ripresa: Nessuno
`,
  ru: `# Состояние проекта

## Ссылка на проект

**Текущий фокус:** Фаза {focus} — Оплата

## Текущая позиция

Фаза: {phase} из 5 (Оплата)
План: {plan} из 3 в текущей фазе
Статус: В работе
Последняя активность: {date} — Таблица счетов готова

Прогресс: [{bar}] {percent}% ({done} из 5 фаз)

## Метрики производительности

**Скорость:**
- Всего завершено планов: {total}
- Средняя длительность: {average} мин
- Общее время выполнения: {hours} часа

**По фазам:**

| Фаза | Планы | Всего | Среднее/план |
|-------|-------|-------|----------|
| 1. Основа | 2/2 | 20 минут | {one} минут |
| 2. Вход | 3/3 | 36 минут | 12 минут |
| 3. Оплата | 1/3 | 10 минут | 10 минут |

**Последний тренд:**
- Последние 5 планов: 10 мин, 12 мин, 12 мин, 12 мин, 10 мин
- Тренд: Стабильно

## Накопленный контекст

### Решения

Пока нет.

## Непрерывность сессии

Последняя сессия: 2026-03-05
Остановлено на: 03-01 готов
Файл возобновления: Нет
`,
  tr: `# Proje Durumu

## Proje Referansı

**Mevcut odak:** Faz {focus} — Faturalama

## Mevcut Konum

Faz: {phase} / 5 (Faturalama)
Plan: {plan} / 3 (mevcut fazda)
Durum: Devam ediyor
Son etkinlik: {date} — Fatura tablosu bitti

İlerleme: [{bar}] %{percent} ({done}/5 faz)

## Performans Metrikleri

**Hız:**
- Tamamlanan toplam plan: {total}
- Ortalama süre: {average} dk
- Toplam yürütme süresi: {hours} saat

**Faza göre:**

| Faz | Planlar | Toplam | Ort./plan |
|-------|-------|-------|----------|
| 1. Temel | 2/2 | 20 dk | {one} dk |
| 2. Giriş | 3/3 | 36 dk | 12 dk |
| 3. Faturalama | 1/3 | 10 dk | 10 dk |

**Son eğilim:**
- Son 5 plan: 10 dk, 12 dk, 12 dk, 12 dk, 10 dk
- Eğilim: Kararlı

## Birikmiş Bağlam

### Kararlar

Henüz yok.

## Oturum Sürekliliği

Son oturum: 2026-03-05
Kalınan yer: 03-01 bitti
Devam dosyası: Yok
`,
  zh: `# 项目状态

## 项目参考

**当前重点：** 第 {focus} 阶段 — 账单

## 当前位置

阶段：第 {phase} 阶段，共 5（账单）
计划：{plan} / 3（当前阶段）
状态：进行中
最近活动：{date} — 完成发票表

进度：[{bar}] {percent}%（{done}/5 个阶段）

## 性能指标

**速度：**
- 已完成计划总数：{total}
- 平均时长：{average} 分钟
- 总执行时间：{hours} 小时

**按阶段：**

| 阶段 | 计划 | 总计 | 平均/计划 |
|-------|-------|-------|----------|
| 1. 基础 | 2/2 | 20 分钟 | {one} 分钟 |
| 2. 登录 | 3/3 | 36 分钟 | 12 分钟 |
| 3. 账单 | 1/3 | 10 分钟 | 10 分钟 |

**最近趋势：**
- 最近 5 个计划：10 分钟, 12 分钟, 12 分钟, 12 分钟, 10 分钟
- 趋势：稳定

## 累积上下文

### 决定

暂无。

## 会话连续性

上次会话：2026-03-05
停止于：03-01 完成
恢复文件：无
`,
  ja: `# プロジェクトの状態

## プロジェクト参照

**現在のフォーカス：** フェーズ {focus} — 請求

## 現在位置

フェーズ：{phase} / 5（請求）
プラン：{plan} / 3（現在のフェーズ）
ステータス：進行中
最終アクティビティ：{date} — 請求書の表

進捗：[{bar}] {percent}%（{done}/5 フェーズ）

## パフォーマンス指標

**ベロシティ：**
- 完了プラン総数：{total}
- 平均所要時間：{average}分
- 総実行時間：{hours}時間

**フェーズ別：**

| フェーズ | プラン | 合計 | 平均/プラン |
|-------|-------|-------|----------|
| 1. 基盤 | 2/2 | 20分 | {one}分 |
| 2. ログイン | 3/3 | 36分 | 12分 |
| 3. 請求 | 1/3 | 10分 | 10分 |

**最近の傾向：**
- 直近5プラン：10分、12分、12分、12分、10分
- 傾向：安定

## 蓄積されたコンテキスト

### 決定

まだない。

## セッション継続性

前回のセッション：2026-03-05
停止位置：03-01 まで
再開ファイル：なし
`,
  ko: `# 프로젝트 상태

## 프로젝트 참조

**현재 초점:** 단계 {focus} — 청구

## 현재 위치

단계: 5개 중 {phase} (청구)
계획: 현재 단계 3개 중 {plan}
상태: 진행 중
마지막 활동: {date} — 청구서 표

진행률: [{bar}] {percent}% ({done}/5 단계)

## 성능 지표

**속도:**
- 완료된 총 계획: {total}
- 평균 소요 시간: {average}분
- 총 실행 시간: {hours}시간

**단계별:**

| 단계 | 계획 | 합계 | 평균/계획 |
|-------|-------|-------|----------|
| 1. 기반 | 2/2 | 20분 | {one}분 |
| 2. 로그인 | 3/3 | 36분 | 12분 |
| 3. 청구 | 1/3 | 10분 | 10분 |

**최근 추세:**
- 최근 5개 계획: 10분, 12분, 12분, 12분, 10분
- 추세: 안정

## 누적 컨텍스트

### 결정

아직 없음.

## 세션 연속성

마지막 세션: 2026-03-05
중단 지점: 03-01 완료
재개 파일: 없음
`,
};

const TRUE = {
  ...{ focus: '3', phase: '3', plan: '2', date: '2026-03-05', bar: '████░░░░░░', percent: '40', done: '2' },
  ...{ total: '6', average: '11', hours: '1.1', one: '10' },
};

const CODES = Object.keys(TEMPLATES).filter((code) => code !== 'en');

function written(code: string, figures: Partial<typeof TRUE> = {}): string {
  const all: Readonly<Record<string, string>> = { ...TRUE, ...figures };
  return (TEMPLATES[code] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => all[name] ?? '');
}

/** What is said of a text, by rule, severity, and whether it is repaired and how. */
function told(text: string): readonly string[] {
  return analyse(sourceOf('STATE.md', text)).findings.map(({ rule, severity, expected = '', fix }) =>
    [rule, severity, expected.replace(/[^\d.█░]/gu, '').replace(/\.$/, ''), fix?.applicability ?? ''].join(
      ' ',
    ),
  );
}

test('there is a template for each language', () => {
  expect(CODES.toSorted()).toEqual(LANGUAGES.map(({ code }) => code).toSorted());
});

describe.each(CODES)('%s', (code) => {
  test('the whole template is read', () => {
    const document = parse(sourceOf('STATE.md', written(code)));
    const english = parse(sourceOf('STATE.md', written('en')));
    const keysOf = ({ fields }: typeof document): readonly string[] => fields.map(({ key }) => key);
    expect(document.dialect).toBe('template');
    expect(document.signals).toBe(english.signals);
    expect(document.sections.map(({ kind }) => kind)).toEqual(english.sections.map(({ kind }) => kind));
    expect(keysOf(document)).toEqual(keysOf(english));
    expect(document.position.phase).toMatchObject({ key: '3', total: { value: 5 }, complete: false });
    expect(document.position.plan).toMatchObject({ current: { value: 2 }, total: { value: 3 } });
    expect(document.phaseTables[0]?.columns).toEqual(english.phaseTables[0]?.columns);
  });

  test('true figures are silent', () => {
    expect(told(written(code))).toEqual([]);
  });

  test.each<[string, Partial<typeof TRUE>]>([
    ['focus', { focus: '1' }],
    ['phase', { phase: '7' }],
    ['plan', { plan: '4' }],
    ['date', { date: '2026-02-30' }],
    ['bar', { bar: '███████░░░' }],
    ['percentage', { percent: '60' }],
    ['ratio', { done: '4' }],
    ['total', { total: '9' }],
    ['average', { average: '19' }],
    ['total time', { hours: '2.7' }],
    ['average of a row', { one: '17' }],
  ])('a wrong %s is told as in English', (_, figures) => {
    const english = told(written('en', figures));
    expect(english).not.toEqual([]);
    expect(told(written(code, figures))).toEqual(english);
  });
});

/** Repaired by what is safe. */
function mended(text: string): string {
  return repair(analyse(sourceOf('STATE.md', text))).after.document.source.text;
}

describe.each(['pt', 'fr', 'de', 'ru', 'tr', 'zh', 'ja', 'ko'])('repairs in %s', (code) => {
  test.each<[string, Partial<typeof TRUE>]>([
    ['average', { average: '19' }],
    ['total time', { hours: '2.7' }],
    ['average of a row', { one: '17' }],
  ])('the %s is written in its own unit', (_, figures) => {
    expect(mended(written(code, figures))).toBe(written(code));
  });
});

test('a decimal comma stays one', () => {
  const commas = (figures: Partial<typeof TRUE>): string =>
    written('de', figures).replace(/(\d)\.(\d+) Std/, '$1,$2 Std');
  expect(told(commas({}))).toEqual([]);
  expect(mended(commas({ hours: '2.7' }))).toBe(commas({}));
  expect(mended(commas({ hours: '2.77' }))).toBe(commas({ hours: '1.10' }));
});

describe('full width', () => {
  const wide = (text: string): string =>
    text.replace(/[\d%().,/]/g, (glyph) => String.fromCharCode(glyph.charCodeAt(0) + 0xfee0));
  /** The lines that hold figures, in full width; ids, dates and decimals stay. */
  const widened = (figures: Partial<typeof TRUE> = {}): string =>
    written('zh', figures)
      .split('\n')
      .map((line) => (/^(?:阶段|计划|进度|- 已完成)/.test(line) ? wide(line) : line))
      .join('\n');

  test('true figures are silent', () => {
    expect(widened()).toContain('４０％（２／５');
    expect(told(widened())).toEqual([]);
  });

  test.each<[string, Partial<typeof TRUE>, readonly string[]]>([
    ['percentage', { percent: '60' }, ['progress-percent error 40 ']],
    ['bar', { bar: '███████░░░' }, ['progress-bar error ████░░░░░░ ']],
    ['plan', { plan: '4' }, ['plan-range error 3 ', 'plan-row warning 12 ']],
  ])('a wrong %s is told, and nothing is written', (_, figures, findings) => {
    expect(told(widened(figures))).toEqual(findings);
    expect(mended(widened(figures))).toBe(widened(figures));
  });
});

const POSITION = (line: string, label = 'Phase'): string =>
  `# State\n\n## Current Position\n\n${label}: ${line}\n`;

test.each([
  ['3 de 5 (Nombre)', '3/5'],
  ['3 sur 5', '3/5'],
  ['3 von 5', '3/5'],
  ['3 di 5', '3/5'],
  ['3 из 5', '3/5'],
  ['３／５', '3/5'],
  ['第 3 阶段，共 5', '3/5'],
  ['第3阶段（共5个阶段）', '3/5'],
  ['3 / 全5', '3/5'],
  ['5中3', '3/5'],
  ['5 中の 3', '3/5'],
  ['5개 중 3', '3/5'],
  ['5 중 3번째', '3/5'],
  ['共 5 个阶段，第 3 个', '3/5'],
  ['Fase 3 de 5', '3/5'],
  ['第3阶段', '3/'],
])('the phase %j', (value, expected) => {
  const { phase } = parse(sourceOf('STATE.md', POSITION(value))).position;
  expect(`${phase?.key ?? ''}/${phase?.total?.value ?? ''}`).toBe(expected);
});

test.each([
  ['2 von 3 insgesamt', '∅ 2/3'],
  ['2 de 3 no total', '∅ 2/3'],
  ['2 из 3 в текущей фазе', '2/3'],
  ['当前阶段 2/3', '2/3'],
  ['第 2 个，共 3', '2/3'],
  ['3 中 2', '2/3'],
])('the plan %j', (value, expected) => {
  const { plan } = parse(sourceOf('STATE.md', POSITION(value, 'Plan'))).position;
  const of = plan?.elsewhere ?? plan;
  expect(`${plan?.elsewhere ? '∅ ' : ''}${of?.current?.value ?? ''}/${of?.total?.value ?? ''}`).toBe(
    expected,
  );
});

test.each([
  ['Fase: 3 de 5 — concluída', true],
  ['Fase: 3 de 5 — não concluída', false],
  ['Phase: 3 von 5 — abgeschlossen', true],
  ['Phase: 3 von 5 — nicht abgeschlossen', false],
  ['阶段：3/5 已完成', true],
  ['阶段：3/5 未完成', false],
  ['フェーズ：3/5 完了', true],
  ['フェーズ：3/5 未完了', false],
])('%j says whether it is complete', (line, expected) => {
  const text = `# State\n\n## Current Position\n\n${line}\n`;
  expect(parse(sourceOf('STATE.md', text)).position.phase?.complete).toBe(expected);
});

test('files in English are not looked up in other languages', () => {
  expect(isForeign(written('en'))).toBe(false);
  expect(CODES.filter((code) => !isForeign(written(code)))).toEqual([]);
});

describe('the tables', () => {
  const tables = ['fields', 'sections', 'columns'] as const;

  test.each(tables)('no word of %s has two meanings, but for times', (table) => {
    const meanings = new Map<string, Set<string>>();
    for (const labels of [DEFAULT_LABELS[table], ...LANGUAGES.map((language) => language[table])]) {
      for (const [key, words] of Object.entries(labels)) {
        for (const word of words) {
          const known = meanings.get(foldLabel(word)) ?? new Set<string>();
          meanings.set(foldLabel(word), known.add(key));
        }
      }
    }
    const several = [...meanings].filter(([, keys]) => keys.size > 1);
    const isTime = (keys: ReadonlySet<string>): boolean => [...keys].toSorted().join() === 'duration,total';
    expect(several.filter(([, keys]) => !isTime(keys)).map(([word]) => word)).toEqual([]);
  });
});

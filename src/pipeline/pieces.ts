import type { Database } from '#db/client.ts';
import { cancelTimer, setTimer } from '#db/queries/timers.ts';
import { isBefore } from '#domain/clock.ts';
import type { Reading } from '#domain/reading.ts';
import { changesHouses } from '#understanding/answers-draft.ts';
import type { Said } from '#understanding/said.ts';
import { saidOn } from '#understanding/said-on.ts';
import { isReport, type Situation } from '#understanding/situation.ts';

/** What one sender says in pieces within this time is read together (Q4). */
const piecesWithin = Temporal.Duration.from({ minutes: 2 });

interface StoredPiece {
  readonly id: string;
  readonly text: string;
  /** It says where, and nothing else. */
  readonly place?: true;
  /** It is of a neighbour: only what tells more of them goes with it. */
  readonly neighbour?: true;
}

/** Reads a message together with the pieces before it when that gives a report; else keeps it for its two minutes. */
export async function pieced(
  tx: Database,
  said: Said,
  alone: Reading,
  situation: Situation,
  reread: (text: string) => Reading,
): Promise<{ reading: Reading; earlier: readonly string[] }> {
  // 人呢, after 2单元: who waits for an answer tells of no fault.
  if (callsOut.test(alone.said)) return { reading: alone, earlier: [] };
  // 加上8号楼1门, to a preview, is no place of a fault.
  if (changesHouses(alone, situation)) return { reading: alone, earlier: [] };
  const key = `${said.chat}\n${said.contact}`;
  const waiting = situation.waitingPiece;
  const before =
    waiting !== undefined && !isBefore(waiting.due, said.at) ? (waiting.payload as readonly StoredPiece[]) : [];
  // 三楼, then 灯不亮了: a report by itself takes in where it is.
  const onlyWhere = before.every(({ place }) => place === true);
  const neighbour = alone.piece?.neighbour !== undefined;
  const alike = before.every((piece) => (piece.neighbour === true) === neighbour);
  if (
    before.length > 0 &&
    alike &&
    (alone.intents.length === 0 || (onlyWhere && isReport(alone) && alone.addresses.length === 0))
  ) {
    const together = reread([...before.map((piece) => piece.text), alone.said].join('，'));
    if (together.intents.some((intent) => intent.kind === 'repair.report')) {
      await cancelTimer(tx, said.community, 'piece', key);
      return { reading: together, earlier: before.map((piece) => piece.id) };
    }
  }
  const onward = await saidOn(tx, said, alone, reread);
  if (onward !== undefined) return { reading: onward, earlier: [] };
  // What tells where a report just made is waits for nothing more.
  const answers = situation.freshReport !== undefined || (situation.draft?.kind === 'place' && situation.draftFresh);
  const where = alone.piece === undefined ? alone.cues.includes('place-only') : alone.piece.room !== undefined;
  const place = where && !answers && !putsRight.test(alone.said);
  if ((alone.piece !== undefined || place) && alone.intents.length === 0) {
    const kind = { ...(place && { place: true }), ...(neighbour && { neighbour: true }) };
    const pieces = [...(alike ? before : []), { id: said.id, text: alone.said, ...kind }];
    await setTimer(tx, said.community, {
      kind: 'piece',
      key,
      due: said.at.add(piecesWithin),
      payload: pieces,
      contact: said.contact,
    });
  }
  return { reading: alone, earlier: [] };
}

/** 不对 是厕所: of what was told, and no beginning of more. */
const putsRight = /^(?:不对|错了|不是|更正|[说打写报发弄搞]错)/u;

const callsOut =
  /^(?:喂+|哎|嘿|倒是|快|[，,\s]){0,4}(?:(?:都|你们|物业)?人呢|人都?(?:去|跑|死)?哪儿?(?:去)?了|回个?[话信复]|说个?话|吱(?:个|一)?声|应(?:个|一)?声|理(?:一?下|理)?我|开门|出来|(?:有人)?在不在|(?:有人|还)?在(?:吗|么|嘛)|听(?:见|到)(?:没|了吗)|(?:都)?(?:死|聋|哑巴?)了?吗|怎么(?:没人|不|都不)(?:说话|理人?|回话?|吭声))(?:啊|呀|呢|吧|哪|来|[!！?？。~～\s]){0,6}$/u;

import type { Place, PlacePart } from './named.ts';
import type { WallDate, WallTime } from './wall.ts';

/** The rooms a notice or event is for, as it was said: topics, buildings, stairwells or a kind of room. */
export interface Scope {
  readonly topics?: readonly string[];
  readonly buildings?: readonly PlacePart[];
  readonly stairwells?: readonly string[];
  /** 2单元, 一门, without its building: of those it goes to, else of the building its leader speaks for. */
  readonly units?: readonly string[];
  readonly kinds?: readonly ('building' | 'community' | 'volunteer' | 'leaders' | 'property' | 'staff')[];
  /** 全体居民, 各楼群. */
  readonly everyone?: boolean;
  /** 大家: whom the speaker speaks for; of staff that is everyone. */
  readonly ours?: boolean;
  /** 全部, as the answer to a list of rooms: all of that list. */
  readonly listed?: boolean;
}

/** What staff say of an entry they taught: what it is called, and the new answer; none when it is to go. */
export interface EntryEdit {
  /** Words of its question; without them and a number the one taught last is meant. */
  readonly entry?: string;
  readonly number?: number;
  readonly answer?: string;
  /** It was called an answer or an entry, so that nothing else can be meant. */
  readonly plain: boolean;
}

/** Buildings, or some of their stairwells, as they were said. */
export type Houses = Pick<Scope, 'buildings' | 'stairwells' | 'units'>;

export interface EventSlots {
  readonly title: string;
  /** `YYYY-MM-DD`, when the day is said and no hour. */
  readonly day?: string;
  readonly startsAt?: WallTime;
  readonly endsAt?: WallTime;
  /** Known only by its part of day (S7): `startsAt` is where the window begins. */
  readonly daypart?: boolean;
  readonly place?: string;
  readonly capacity?: number;
  readonly deadline?: WallTime;
  readonly scope?: Scope;
  readonly text?: string;
}

/** What a household is supplied with; all of it can be out (R7, N7). */
export type Supply = 'water' | 'power' | 'heating' | 'gas';

export interface NoticeSlots {
  /** What is to be posted, without the order to post it, its scope and its sending time. */
  readonly text: string;
  readonly scope?: Scope;
  readonly sendAt?: WallTime;
  /** The notice it corrects. */
  readonly notice?: number;
  /** 更正：… without a number: the quoted notice, else the author's latest. */
  readonly corrects?: boolean;
  /** The text of a correction is the whole new wording, not an order about words of the old one. */
  readonly whole?: boolean;
  /** 发错了，是8号楼: the buildings that were named by mistake, of a correction whose `scope` is the one that was meant. */
  readonly instead?: readonly PlacePart[];
  /**
   * 停水加上7号楼, 7号楼不停水了, 停水是7号楼不是8号楼: the houses of `outage` are without it besides those that were told, or are
   * not, or instead of them.
   */
  readonly houses?: 'more' | 'fewer' | 'instead';
  /** 只停1门, 2门不停了 in a correction: who alone is without it, or who is not after all. */
  readonly extent?: { readonly only?: Houses; readonly without?: Houses; readonly of?: string };
  /** 8号楼也发一下: what was sent last, or the numbered notice, goes to these rooms too. */
  readonly again?: true;
  /** A supply is out (N7). */
  readonly outage?: {
    readonly supply: Supply;
    readonly from?: WallTime;
    readonly to?: WallTime;
    /** The buildings and stairwells its words name; without any it holds where it was sent. */
    readonly places?: readonly { readonly building: PlacePart; readonly unit?: PlacePart }[];
    /** Others of its houses were told other hours later. */
    readonly some?: true;
    /** It tells some houses of another notice's outage: the number of that one, which goes on telling the others. */
    readonly partOf?: number;
  };
  /** The text was made of fewer words, to be understood: who hears of the correction reads it in plain ones. */
  readonly made?: true;
}

export interface ClosureSlots {
  readonly service: string;
  readonly date?: WallDate;
  /** Further days it stays closed. */
  readonly alsoOn?: readonly WallDate[];
  readonly reason?: string;
  /** The days it was told for by mistake; only the conversation knows them. */
  readonly instead?: readonly WallDate[];
}

/** What words said to an open draft change about it; only what they name is there. */
export interface DraftChange {
  /** The whole new wording, with what was named replaced in the old one. */
  readonly text?: string;
  /** Words that were to be exchanged or taken out, and do not stand in the wording. */
  readonly missing?: string;
  readonly scope?: Scope;
  /** The rooms of `scope` get it besides the others, or no longer. */
  readonly houses?: 'more' | 'fewer';
  /** `null`: at once. */
  readonly sendAt?: WallTime | null;
  readonly day?: string;
  readonly startsAt?: WallTime;
  /** Further days of a closure, as `YYYY-MM-DD`. */
  readonly alsoOn?: readonly string[];
  readonly endsAt?: WallTime;
  readonly daypart?: boolean;
  readonly deadline?: WallTime;
  /** `null`: as many as like. */
  readonly capacity?: number | null;
  readonly title?: string;
  readonly place?: string;
  readonly outage?: NoticeSlots['outage'];
  /** Where a fault is. */
  readonly address?: Place;
  /** 厕所: the room of the home a fault is in. */
  readonly inside?: string;
  /** 厕所的: it tells more, and puts nothing right. */
  readonly more?: true;
  /** It is fixed, or not. */
  readonly fixed?: boolean;
}

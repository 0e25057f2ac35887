import { fold } from '../../language/letters/fold.js';
import { readBareAct, readNotedActs } from './read-bare-act.js';

const WORDS =
  /viec|nhiem vu|(?:^|[^a-z])nv(?![a-z])|task|(?:^|[^a-z])giao |han|tre|cham|no viec|con no|no gi|con gi|ky duyet|cua ai|ai lam|xin (?:doi|lui)|phai ky|ton dong|deadline|xong|hoan t|nop|gui|nhan|dang lam|bat dau|xac nhan|duyet|dong y|tra lai|tu choi|h(?:om )?nay|bua nay|^nay |tuan|thang|quy|mai|ngay|cuoi|tien do|tinh hinh|(?:toi|den) dau|the nao|sao roi|them thoi gian|xem/;

/** A first look that costs nothing: most of what citizens write has none of these words. */
export function mayConcernTasks(text: string): boolean {
  return WORDS.test(fold(text)) || readBareAct(text).length > 0 || readNotedActs(text).length > 0;
}

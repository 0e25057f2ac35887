import type { ReceivedFiles } from '../../../conversation/files/received-files.js';
import type { ReplyText } from '../../../conversation/ports.js';
import type { Absences, ChatLinks, People } from '../../../people/ports.js';
import type { NoticeOffers } from '../../../tasks/chat/telling/notice-offers.js';
import type { Case } from '../../case.js';
import type { ReplyTemplate } from '../../console/reply-templates.js';
import type { CaseRules } from '../../handling/case-rules.js';
import type { CaseFiles } from '../../photos/case-files.js';
import type { CleanPhotoFile } from '../../photos/photo.js';
import type { CaseStore } from '../../ports.js';
import type { CaseRegister } from '../../register/case-register.js';
import type { CaseGroups } from '../notices/case-groups.js';
import type { ConsoleEntry, StaffReply } from './staff-reply.js';

export interface StaffParts {
  readonly cases: CaseStore;
  readonly files: CaseFiles;
  readonly received: ReceivedFiles;
  readonly clean: CleanPhotoFile;
  readonly people: Pick<People, 'find' | 'list'>;
  readonly links: Pick<ChatLinks, 'personOf'>;
  readonly rules: CaseRules;
  readonly groups: Pick<CaseGroups, 'add' | 'remove'>;
  /** A link with which the person enters the console once; an older one stops working. */
  readonly letIn: (person: string, at: Date) => Promise<ConsoleEntry>;
  /** What notices about other work offered since: the last list is the one a number means. */
  readonly offers: Pick<NoticeOffers, 'outBy'>;
  /** Answers to begin with. */
  readonly templates: readonly ReplyTemplate[];
  /** Counts of a period. */
  readonly figures: CaseRegister['figures'];
  readonly absences: Pick<Absences, 'since'>;
  /** The case that was closed at the same place within ninety days. */
  readonly returned: (about: Case) => Promise<Case | undefined>;
  readonly say: (reply: StaffReply) => ReplyText;
}

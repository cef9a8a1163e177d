import {
  ArrowDownloadRegular,
  ArrowRightRegular,
  DocumentTableRegular,
  SaveRegular,
} from '@fluentui/react-icons';
import { useBlocker } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useExplained } from '../explain/explain-queries.ts';
import { text } from '../messages/rapidstart.en.ts';
import { CommandButton } from '../ui/command-button.tsx';
import { Confirm } from '../ui/confirm.tsx';
import { Page } from '../ui/page.tsx';
import { stateOf, WhenReady } from '../ui/state-views.tsx';
import type { Command, StateSentence } from '../ui/types.ts';
import { useNotices } from '../ui/undo-toast.tsx';
import { useAnswersFile } from './answers-file.ts';
import { assigneeName, GroupBox, type OpenBox } from './group-box.tsx';
import { OpenedService } from './opened-service.tsx';
import { ProgressPicture } from './progress-picture.tsx';
import { type Project, useProject, useService } from './service-queries.ts';

/** The questions of a project, one page per functional area (8.7, RS-71). */
export function ProjectPage() {
  return <OpenedService>{() => <OpenProject />}</OpenedService>;
}

function OpenProject() {
  const { projectPath } = useService();
  const project = useProject(projectPath);
  if (project.data) return <Questions project={project.data} />;
  return (
    <Page title={text('projects.title')}>
      <WhenReady state={stateOf(project)}>{() => null}</WhenReady>
    </Page>
  );
}

function Questions({ project }: { project: Project }) {
  const { base } = useService();
  const [place, setPlace] = useState(0);
  const area = project.areas[place];
  const next = project.areas[place + 1];
  const { boxes, dirty, onBox, saveAll, unsaved } = useBoxes();
  const explained = useAnswering(project, area);
  const answers = useAnswersFile();
  if (!area) return null;
  return (
    <Page
      title={area.name}
      crumbs={[{ label: text('projects.title'), href: `${base}/projects` }, { label: project.name }]}
      state={stateSentence(project, unsaved)}
      commands={commands({ base, project, dirty, save: saveAll, explained, answers })}
    >
      <Progress project={project} />
      {area.groups.map((group) => (
        <GroupBox key={group.code} group={group} onBox={onBox} explained={explained} />
      ))}
      {next && (
        <div>
          <CommandButton
            command={{
              id: 'next',
              label: text('project.next', { area: next.name }),
              icon: <ArrowRightRegular />,
              onClick: () => {
                boxes.current.clear();
                setPlace(place + 1);
              },
            }}
          />
        </div>
      )}
      <LeaveGuard dirty={dirty} />
    </Page>
  );
}

/** What stands against answering stands against all groups alike: the first is asked about. */
function useAnswering({ id }: Project, area: Project['areas'][number] | undefined) {
  const { organizationId, subscriptionId } = useService().path;
  const group = area?.groups[0];
  const subject = area && group ? [subscriptionId, id, area.code, group.code].join('/') : '';
  const explained = useExplained(organizationId, ['saveRapidStartAnswers'], subject);
  return (command: Command) => explained('saveRapidStartAnswers', command);
}

/** Which boxes of the page hold answers that are not saved. */
function useBoxes() {
  const notices = useNotices();
  const boxes = useRef(new Map<string, OpenBox>());
  const [dirty, setDirty] = useState(false);
  const [unsaved, setUnsaved] = useState<readonly string[]>([]);
  const dirtyBoxes = () => [...boxes.current.values()].filter((box) => box.dirty);
  const onBox = useCallback((code: string, box: OpenBox) => {
    boxes.current.set(code, box);
    const open = [...boxes.current.values()].filter((it) => it.dirty).map((it) => it.name);
    setDirty(open.length > 0);
    setUnsaved((before) => {
      const still = before.filter((name) => open.includes(name));
      return still.length === before.length ? before : still;
    });
  }, []);
  const saveAll = async () => {
    const before = dirtyBoxes();
    if (before.length === 0) return notices.note(text('project.nothing'));
    for (const box of before) await box.save();
    // The boxes tell their new state once they are drawn again.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const left = dirtyBoxes().map((box) => box.name);
    setUnsaved(left);
    if (left.length === 0) notices.note(text('project.saved'));
  };
  return { boxes, dirty, onBox, saveAll, unsaved };
}

interface CommandFacts {
  base: string;
  project: Project;
  dirty: boolean;
  save: () => Promise<void>;
  explained: (command: Command) => Command;
  answers: Command;
}

function commands({ base, project, dirty, save, explained, answers }: CommandFacts): Command[] {
  return [
    explained({
      id: 'save',
      label: text('project.save'),
      icon: <SaveRegular />,
      onClick: () => void save(),
      ...(dirty ? {} : { disabledBecause: text('project.nothing') }),
    }),
    {
      id: 'load',
      label: text('project.load'),
      icon: <ArrowDownloadRegular />,
      href: `${base}/projects/${project.id}/load`,
    },
    { ...answers, icon: <DocumentTableRegular /> },
  ];
}

function stateSentence(project: Project, unsaved: readonly string[]): StateSentence | undefined {
  if (unsaved.length > 0) {
    return { tone: 'danger', sentence: text('project.notSaved', { groups: unsaved.join(', ') }) };
  }
  return project.status === 'completed' ? { tone: 'success', sentence: text('project.ready') } : undefined;
}

function Progress({ project }: { project: Project }) {
  const groups = project.areas.flatMap((area) => area.groups);
  const done = groups.filter((group) => group.state === 'completed').length;
  return (
    <ProgressPicture
      finding={text('project.finding', { count: done, total: groups.length })}
      shares={groups.map((group) => ({
        id: `${group.areaCode}/${group.code}`,
        label: group.name,
        done: group.answered,
        total: group.questions.length,
        detail: text('project.detail', {
          state: text(`status.${group.state}`),
          assignee: assigneeName(group),
        }),
      }))}
    />
  );
}

/** Nobody leaves answers behind without knowing. */
function LeaveGuard({ dirty }: { dirty: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: () => dirty,
    enableBeforeUnload: () => dirty,
    withResolver: true,
  });
  return (
    <Confirm
      open={blocker.status === 'blocked'}
      title={text('project.leave')}
      confirmLabel={text('project.leave.go')}
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      {text('project.leave.sentence')}
    </Confirm>
  );
}

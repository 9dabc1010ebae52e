import { expect, it } from 'vitest'
import { createIntake } from '../../src/app/create-intake.ts'
import { jobKey, type Job } from '../../src/queue/job.ts'

const push = {
  ref: 'refs/heads/main',
  installation: { id: 1 },
  repository: { name: 'paper', owner: { login: 'harbour' }, default_branch: 'main' },
}

function openIntake(put: (job: Job) => Promise<void>) {
  const said: string[] = []
  const write = (level: string) => (facts: object, message?: string) =>
    void said.push(`${level} ${message} ${JSON.stringify(facts)}`)
  const counted: object[] = []
  const take = createIntake({
    queue: { put },
    log: { debug: write('debug'), info: write('info'), warn: write('warn') },
    metrics: { delivered: (delivery) => void counted.push(delivery) },
  })
  return { take, said, counted }
}

it('names the delivery beside the job that it made', async () => {
  const stored: string[] = []
  const { take, said, counted } = openIntake(async (job) => void stored.push(jobKey(job)))

  await take({ id: 'd-1', name: 'push', payload: push })

  expect(stored).toEqual(['harbour/paper#branch:main'])
  expect(said).toEqual([
    'info delivery stored as job {"delivery":"d-1","event":"push","job":"harbour/paper#branch:main"}',
  ])
  expect(counted).toEqual([{ event: 'push', outcome: 'stored' }])
})

it('takes a delivery that calls for nothing', async () => {
  const { take, said, counted } = openIntake(() => Promise.reject(new Error('nothing to store')))

  await take({ id: 'd-2', name: 'push', payload: { ...push, ref: 'refs/tags/v1' } })

  expect(said).toEqual(['debug delivery calls for nothing {"delivery":"d-2","event":"push"}'])
  expect(counted).toEqual([{ event: 'push', outcome: 'unneeded' }])
})

it('counts and names a delivery that could not be stored, and rejects it', async () => {
  const { take, said, counted } = openIntake(() => Promise.reject(new RangeError('text of a manuscript')))

  await expect(take({ id: 'd-3', name: 'push', payload: push })).rejects.toThrow(RangeError)

  expect(said).toEqual(['warn delivery not stored {"delivery":"d-3","event":"push","why":"RangeError"}'])
  expect(counted).toEqual([{ event: 'push', outcome: 'failed' }])
})
